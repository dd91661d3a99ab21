# `p = x` makes a second name, not a copy: the backward pass turns the caller's logits into probabilities.
# fails: unchanged

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = row_shift(x)
    return m.squeeze(-1) + np.log(np.exp(x - m).sum(axis=-1))


def logsumexp_backward(dout, x):
    p = x
    p -= row_shift(x)
    np.exp(p, out=p)
    total = p.sum(axis=-1, keepdims=True)
    p /= np.where(total == 0, 1, total)
    return p * dout[:, None]
