# Each row starts as the bias itself and not as a copy, so that += adds to b and every row carries those before it.
# fails: forward, dx, dW, unchanged
# diagnosis: forward-disagrees

import numpy as np


def linear_forward(x, W, b):
    out = []
    for x_n in x:
        row = b
        for d in range(len(x_n)):
            row += x_n[d] * W[d]
        out.append(row.copy())
    return np.array(out)


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)
