# The running maximum is a view of the first column, and overwrites it.
# fails: forward, stable, masked, dx, unchanged
# diagnosis: forward-disagrees

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = x[:, 0]
    for column in x.T:
        np.maximum(m, column, out=m)
    shift = np.where(np.isfinite(m), m, 0)
    return shift + np.log(np.exp(x - shift[:, None]).sum(axis=-1))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
