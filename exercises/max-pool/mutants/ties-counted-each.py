# Each of a window's tied entries gets all of its gradient: the mask is not divided by their number.
# fails: dx
# diagnosis: unknown

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
    for p, q in np.ndindex(dout.shape[2:]):
        window = x[:, :, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3]
        mask = window == window.max(axis=(2, 3), keepdims=True)
        dx[:, :, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3] += mask * dout[:, :, p, q, None, None]
    return dx
