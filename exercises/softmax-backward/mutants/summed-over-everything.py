# The sum that is subtracted runs over the whole batch, as it names no axis.
# fails: dlogits, saturated-gradient
# diagnosis: residual-rowwise

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    mean = (dprobs * probs).sum()
    return probs * (dprobs - mean)
