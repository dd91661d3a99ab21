# The maximum is subtracted inside and never added back.
# fails: forward, stable, masked, dx
# diagnosis: forward-disagrees

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    return np.log(np.exp(x - row_shift(x)).sum(axis=-1))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
