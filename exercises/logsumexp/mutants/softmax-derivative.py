# The backward pass multiplies by p(1 − p), the derivative of the softmax, where the gradient is p itself.
# fails: dx, stable-gradient, masked-gradient

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = row_shift(x)
    return m.squeeze(-1) + np.log(np.exp(x - m).sum(axis=-1))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    p = e / np.where(total == 0, 1, total)
    return dout[:, None] * p * (1 - p)
