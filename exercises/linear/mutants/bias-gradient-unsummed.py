# The bias gradient is the upstream gradient itself, never reduced over the batch.
# fails: db
# diagnosis: not-summed

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, dout
