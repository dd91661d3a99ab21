# `np.mean` of the one-hot product divides by N·C, where one term a row is not zero.
# fails: loss, stable, dlogits
# diagnosis: forward-disagrees

import numpy as np


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits, labels):
    onehot = np.eye(logits.shape[1])[labels]
    return -np.mean(onehot * log_softmax(logits))


def softmax_cross_entropy_backward(logits, labels):
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
