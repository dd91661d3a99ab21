# The loss subtracts the maximum of the whole array, so that rows far below it underflow to log 0.
# fails: stable

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    m = logits.max()
    log_z = m + np.log(np.exp(logits - m).sum(axis=1))
    return (log_z - logits[np.arange(len(labels)), labels]).mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
