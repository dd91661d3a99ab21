# The error is multiplied by p(1 − p), as if the derivative of a sigmoid were still to come.
# fails: dlogits, stable-gradient

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    return -log_softmax(logits)[np.arange(len(labels)), labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N, C = logits.shape
    p = np.exp(log_softmax(logits))
    return (p - np.eye(C)[labels]) * p * (1 - p) / N
