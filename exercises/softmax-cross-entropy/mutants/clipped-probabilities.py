# Probabilities are clipped at 1e-12, so that the loss of a confident wrong answer stops at about 28.
# fails: stable

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    p = np.clip(p, 1e-12, 1.0)
    return -np.log(p[np.arange(len(labels)), labels]).mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
