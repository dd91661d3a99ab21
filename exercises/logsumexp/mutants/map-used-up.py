# A `map` is used up by its sum, so that nothing is left to divide.
# fails: dx, stable-gradient, masked-gradient

import math

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = row_shift(x)
    return m.squeeze(-1) + np.log(np.exp(x - m).sum(axis=-1))


def logsumexp_backward(dout, x):
    dx = []
    for g, row in zip(dout, x - row_shift(x)):
        e = map(math.exp, row)
        total = sum(e)
        dx.append([g * weight / total for weight in e])
    return np.array(dx)
