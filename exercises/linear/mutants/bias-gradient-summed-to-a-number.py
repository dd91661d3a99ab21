# The bias gradient is summed without an axis, over the batch and the outputs, to a single number.
# fails: db
# diagnosis: wrong-axis

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, np.sum(dout)
