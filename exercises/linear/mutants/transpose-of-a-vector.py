# x[n] is a vector, whose .T is itself: @ takes an inner product where the outer one is meant.
# fails: dx, dW, db

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dW = np.zeros_like(W)
    for n in range(len(x)):
        dW += x[n].T @ dout[n]
    return dout @ W.T, dW, dout.sum(axis=0)
