# The logits are cast to float32, which keeps 7 of 16 digits.
# fails: loss, stable, dlogits
# diagnosis: float32

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    log_p = log_softmax(logits.astype(np.float32))
    return -log_p[np.arange(len(labels)), labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
