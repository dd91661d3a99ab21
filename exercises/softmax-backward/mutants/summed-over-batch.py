# The sum that is subtracted runs over the examples, axis 0, where it should run over the classes.
# fails: dlogits, saturated-gradient
# diagnosis: unknown

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    mean = (dprobs * probs).sum(axis=0)
    return probs * (dprobs - mean)
