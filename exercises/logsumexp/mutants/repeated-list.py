# `[[0.0] * D] * N` holds one row N times, so that every row of the gradient shows the last one.
# fails: dx, stable-gradient, masked-gradient

import numpy as np


def row_shift(x):
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x):
    m = row_shift(x)
    return m.squeeze(-1) + np.log(np.exp(x - m).sum(axis=-1))


def logsumexp_backward(dout, x):
    N, D = x.shape
    e = np.exp(x - row_shift(x))
    dx = [[0.0] * D] * N
    for n in range(N):
        total = e[n].sum() or 1.0
        for d in range(D):
            dx[n][d] = dout[n] * e[n, d] / total
    return np.array(dx)
