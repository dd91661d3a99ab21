# The forward pass leaves the bias out.
# fails: forward, db
# diagnosis: forward-disagrees

import numpy as np


def linear_forward(x, W, b):
    return x @ W


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)
