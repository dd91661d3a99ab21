# The weight gradient is divided by N, though the mean of a loss is already in the upstream gradient.
# fails: dW
# diagnosis: factor

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dW = x.T @ dout
    dW /= x.shape[0]
    return dout @ W.T, dW, dout.sum(axis=0)
