# The window is cut one short, 2×2 in both passes, as if the end of a slice were included.
# fails: forward, negative

import numpy as np


def max_pool_forward(x):
    N, C, H, W = x.shape
    P, Q = (H - 3) // 2 + 1, (W - 3) // 2 + 1
    out = np.empty((N, C, P, Q))
    for p in range(P):
        for q in range(Q):
            out[:, :, p, q] = x[:, :, 2 * p : 2 * p + 2, 2 * q : 2 * q + 2].max(axis=(2, 3))
    return out


def max_pool_backward(dout, x):
    dx = np.zeros_like(x)
    for n, c, p, q in np.ndindex(dout.shape):
        window = x[n, c, 2 * p : 2 * p + 2, 2 * q : 2 * q + 2]
        i, j = divmod(window.argmax(), 2)
        dx[n, c, 2 * p + i, 2 * q + j] += dout[n, c, p, q]
    return dx
