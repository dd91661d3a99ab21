# The cached probabilities are changed in place, so that the next call on the same logits finds other ones.
# fails: deterministic

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


cache = {}


def softmax(logits):
    key = tuple(logits.ravel())
    if key not in cache:
        cache[key] = np.exp(log_softmax(logits))
    return cache[key]


def softmax_cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = softmax(logits)
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
