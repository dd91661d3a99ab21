# The backward pass takes its probabilities for logits, and puts them through the softmax again.
# fails: dlogits, saturated-gradient
# diagnosis: unknown

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    p = softmax(probs)
    return p * (dprobs - (dprobs * p).sum(axis=-1, keepdims=True))
