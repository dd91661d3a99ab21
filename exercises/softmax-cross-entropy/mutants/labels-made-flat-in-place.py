# `+=` turns the caller's labels into positions in the flattened array.
# fails: unchanged

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    N, C = logits.shape
    labels += C * np.arange(N)
    return -log_softmax(logits).ravel()[labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
