# The weight gradient is gathered in a float32 array, which keeps seven digits of each sum.
# fails: dW
# diagnosis: float32

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dW = np.zeros(W.shape, dtype=np.float32)
    dW += x.T @ dout
    return dout @ W.T, dW, dout.sum(axis=0)
