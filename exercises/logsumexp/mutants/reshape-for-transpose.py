# `reshape(D, N)` keeps the order of the entries, so that its columns are not the rows of x.
# fails: forward, stable, masked, dx
# diagnosis: forward-disagrees

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    N, D = x.shape
    columns = x.reshape(D, N)
    m = columns.max(axis=0)
    m = np.where(np.isfinite(m), m, 0)
    return m + np.log(np.exp(columns - m).sum(axis=0))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
