import numpy as np


def linear_forward(x, W, b):
    N, D = x.shape
    M = b.shape[0]
    out = np.zeros((N, M))
    for n in range(N):
        for m in range(M):
            total = b[m]
            for d in range(D):
                total += x[n, d] * W[d, m]
            out[n, m] = total
    return out


def linear_backward(dout, x, W):
    dx, dW, db = np.zeros_like(x), np.zeros_like(W), np.zeros(W.shape[1])
    for x_n, dout_n, dx_n in zip(x, dout, dx):
        dx_n[:] = W @ dout_n  # a row of dx is a view of it
        dW += np.outer(x_n, dout_n)  # one example's share; the batch adds up
        db += dout_n
    return dx, dW, db
