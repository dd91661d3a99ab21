import numpy as np

WINDOW, STRIDE = 3, 2


def max_pool_forward(x):
    N, C, H, W = x.shape
    out = np.zeros((N, C, (H - WINDOW) // STRIDE + 1, (W - WINDOW) // STRIDE + 1))
    for n, c, p, q in np.ndindex(out.shape):
        h, w = p * STRIDE, q * STRIDE
        out[n, c, p, q] = x[n, c, h : h + WINDOW, w : w + WINDOW].max()
    return out


def max_pool_backward(dout, x):
    dx = np.zeros(x.shape)
    for n, c, p, q in np.ndindex(dout.shape):
        h, w = p * STRIDE, q * STRIDE
        window = x[n, c, h : h + WINDOW, w : w + WINDOW]
        i, j = np.unravel_index(window.argmax(), window.shape)
        dx[n, c, h + i, w + j] += dout[n, c, p, q]
    return dx
