# The weight gradient comes out transposed, (M, D).
# fails: dW
# diagnosis: transposed

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    return dout @ W.T, dout.T @ x, dout.sum(axis=0)
