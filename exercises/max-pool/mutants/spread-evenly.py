# The gradient is spread evenly over the nine pixels, the backward pass of average pooling.
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
        dx[:, :, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3] += dout[:, :, p, q, None, None] / 9
    return dx
