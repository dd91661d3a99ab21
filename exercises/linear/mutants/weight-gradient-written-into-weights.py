# W[:] copies a list but is a view of an array, so that the buffer for dW is the caller's W.
# fails: unchanged

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dx = dout @ W.T
    dW = W[:]
    dW[:] = x.T @ dout
    return dx, dW, dout.sum(axis=0)
