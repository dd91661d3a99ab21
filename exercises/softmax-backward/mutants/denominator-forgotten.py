# The derivative of the numerator alone: the sum in the denominator counts as a constant.
# fails: dlogits, saturated-gradient
# diagnosis: residual-rowwise

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    return dprobs * probs
