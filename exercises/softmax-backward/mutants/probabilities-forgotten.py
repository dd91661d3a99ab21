# The last factor is missing: the centred upstream gradient is not multiplied by the probabilities.
# fails: dlogits, saturated-gradient
# diagnosis: local-factor

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    return dprobs - (dprobs * probs).sum(axis=-1, keepdims=True)
