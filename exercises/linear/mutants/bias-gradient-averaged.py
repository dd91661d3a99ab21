# The bias gradient is the mean over the batch where it should be the sum.
# fails: db
# diagnosis: factor

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout.mean(axis=0)
