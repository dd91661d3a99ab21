# The weight gradient is overwritten by each example of the batch where it should accumulate.
# fails: dW
# diagnosis: overwritten

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dW = np.zeros_like(W)
    for x_n, dout_n in zip(x, dout):
        dW = np.outer(x_n, dout_n)
    return dout @ W.T, dW, dout.sum(axis=0)
