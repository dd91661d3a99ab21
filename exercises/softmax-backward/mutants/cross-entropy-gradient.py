# The gradient of softmax with cross-entropy, p − y, with the upstream gradient in the place of the labels.
# fails: dlogits, saturated-gradient
# diagnosis: unknown

import numpy as np


def softmax(logits):
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs, probs):
    return probs - dprobs
