# One-hot is subtracted after the division by N, and so is not divided.
# fails: dlogits, stable-gradient
# diagnosis: residual-proportional

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits)) / N
    dlogits[np.arange(N), labels] -= 1
    return dlogits
