# The gradient holds only the entries of the true classes, p − 1, and zeros elsewhere.
# fails: dlogits, stable-gradient
# diagnosis: entries-missing

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    rows = np.arange(N)
    dlogits = np.zeros_like(logits)
    dlogits[rows, labels] = np.exp(log_softmax(logits))[rows, labels] - 1
    return dlogits / N
