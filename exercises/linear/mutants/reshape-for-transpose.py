# The weights are reshaped to (M, D) where they should be transposed.
# fails: dx

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    return dout @ W.reshape(W.shape[::-1]), x.T @ dout, dout.sum(axis=0)
