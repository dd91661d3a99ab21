# The bias is made a column and broadcast along the examples, b[n] where b[m] is meant.
# fails: forward, dx, dW, db

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b[:, None]


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)
