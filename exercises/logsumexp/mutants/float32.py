# The exponentials are summed in float32, which keeps 7 of 16 digits.
# fails: forward, stable, masked, dx
# diagnosis: float32

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = row_shift(x)
    e = np.exp(x - m).astype(np.float32)
    return m.squeeze(-1) + np.log(e.sum(axis=-1))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
