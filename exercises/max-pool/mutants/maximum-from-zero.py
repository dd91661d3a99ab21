# The running maximum starts at 0, so that a window of negative numbers has the maximum 0.
# fails: negative

import numpy as np


def max_pool_forward(x):
    N, C, H, W = x.shape
    out = np.zeros((N, C, (H - 3) // 2 + 1, (W - 3) // 2 + 1))
    for n, c, p, q in np.ndindex(out.shape):
        best = 0
        for pixel in x[n, c, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3].flat:
            best = max(best, pixel)
        out[n, c, p, q] = best
    return out


def max_pool_backward(dout, x):
    dx = np.zeros_like(x)
    for n, c, p, q in np.ndindex(dout.shape):
        window = x[n, c, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3]
        i, j = divmod(window.argmax(), 3)
        dx[n, c, 2 * p + i, 2 * q + j] += dout[n, c, p, q]
    return dx
