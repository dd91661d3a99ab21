# A slice and the labels pick N × N log-probabilities, those of every example at every label.
# fails: loss, stable, dlogits
# diagnosis: forward-disagrees

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    return -log_softmax(logits)[:, labels].mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
