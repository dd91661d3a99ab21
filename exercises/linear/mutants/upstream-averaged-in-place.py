# The upstream gradient is divided by N once more, and dout /= N does it in the caller's array.
# fails: dx, dW, db, unchanged
# diagnosis: factor

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dout /= len(x)
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)
