# The backward pass uses the softmax kept by the last forward call, whatever x it is given.
# fails: dx, stable-gradient, masked-gradient

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


softmax = np.zeros((1, 1))


def logsumexp(x):
    global softmax
    m = row_shift(x)
    e = np.exp(x - m)
    total = e.sum(axis=-1, keepdims=True)
    softmax = e / np.where(total == 0, 1, total)
    return (m + np.log(total)).squeeze(-1)


def logsumexp_backward(dout, x):
    return dout[:, None] * softmax
