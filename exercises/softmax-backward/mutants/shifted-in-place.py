# The maximum is subtracted from the caller's logits in place.
# fails: unchanged

import numpy as np


def softmax(logits):
    logits -= logits.max(axis=-1, keepdims=True)
    e = np.exp(logits)
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    mean = (dprobs * probs).sum(axis=-1, keepdims=True)
    return probs * (dprobs - mean)
