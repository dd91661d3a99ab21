# The backward pass reads the input of the last forward call from a global, and not the x that it is given.
# fails: dx, dW, db

import numpy as np

cache = {}


def linear_forward(x, W, b):
    cache["x"] = x
    return x @ W + b


def linear_backward(dout, x, W):
    x = cache["x"]
    return dout @ W.T, x.T @ dout, dout.sum(axis=0)
