# The output array is made with dtype=int, and every output is cut off to a whole number.
# fails: forward, dx, dW, db
# diagnosis: forward-disagrees

import numpy as np


def linear_forward(x, W, b):
    out = np.zeros((len(x), len(b)), dtype=int)
    for n, row in enumerate(x):
        out[n] = row @ W + b
    return out


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)
