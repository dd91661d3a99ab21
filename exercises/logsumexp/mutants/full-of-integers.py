# `np.full(N, 0)` holds whole numbers, and the results lose their fractions in it.
# fails: forward, stable, masked, dx
# diagnosis: forward-disagrees

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    lse = np.full(len(x), 0)
    for n, row in enumerate(x):
        m = row.max()
        lse[n] = m + np.log(np.exp(row - m).sum()) if m > -np.inf else m
    return lse


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
