# A pixel that wins in several windows keeps the gradient of the last one only, where they add up.
# fails: dx
# diagnosis: overwritten

import numpy as np


def max_pool_forward(x):
    N, C, H, W = x.shape
    P, Q = (H - 3) // 2 + 1, (W - 3) // 2 + 1
    out = np.empty((N, C, P, Q))
    for p in range(P):
        for q in range(Q):
            out[:, :, p, q] = x[:, :, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3].max(axis=(2, 3))
    return out


def max_pool_backward(dout, x):
    dx = np.zeros_like(x)
    for n, c, p, q in np.ndindex(dout.shape):
        window = x[n, c, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3]
        i, j = divmod(window.argmax(), 3)
        dx[n, c, 2 * p + i, 2 * q + j] = dout[n, c, p, q]
    return dx
