# The forward pass reduces the batch axis, (D,), where it should reduce the logits.
# fails: forward, stable, masked, dx

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = x.max(axis=0)
    m = np.where(np.isfinite(m), m, 0)
    return m + np.log(np.exp(x - m).sum(axis=0))


def logsumexp_backward(dout, x):
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    return dout[:, None] * e / np.where(total == 0, 1, total)
