# The default list is made once, so that each call's results follow those of the calls before.
# fails: forward, stable, masked, dx, deterministic

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x, lse=[]):
    m = row_shift(x)
    for shift, row in zip(m, x):
        lse.append(shift[0] + np.log(np.exp(row - shift).sum()))
    return np.array(lse)


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
