# −∞ is looked for with `is`, which no computed number is, so that an empty row comes out as NaN.
# fails: masked

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    lse = np.empty(len(x))
    for n, row in enumerate(x):
        m = row.max()
        if m is -np.inf:
            m = 0.0
        lse[n] = m + np.log(np.exp(row - m).sum())
    return lse


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
