# The parameters' gradients come as a tuple within the tuple: two values where three are asked.
# fails: dx, dW, db

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    dx = dout @ W.T
    grads = (x.T @ dout, dout.sum(axis=0))
    return dx, grads
