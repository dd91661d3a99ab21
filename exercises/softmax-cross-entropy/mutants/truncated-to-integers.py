# The losses are stored in an array made like the labels, of whole numbers, and lose their fractions.
# fails: loss, stable, dlogits
# diagnosis: forward-disagrees

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    log_p = log_softmax(logits)
    losses = np.zeros_like(labels)
    for n, y in enumerate(labels):
        losses[n] = -log_p[n, y]
    return losses.mean()


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
