# The gradients of x and W are returned in each other's place.
# fails: dx, dW
# diagnosis: swapped

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dx = dout @ W.T
    dW = x.T @ dout
    return dW, dx, dout.sum(axis=0)
