# The bias gradient keeps the summed axis: (1, M) where (M,) is asked.
# fails: db
# diagnosis: kept-axis

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    return dout @ W.T, x.T @ dout, np.sum(dout, axis=0, keepdims=True)
