# A guard inside the log turns the log of an empty sum into about −28 where −∞ is asked.
# fails: masked

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = row_shift(x)
    total = np.exp(x - m).sum(axis=-1)
    return m.squeeze(-1) + np.log(np.clip(total, 1e-12, None))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
