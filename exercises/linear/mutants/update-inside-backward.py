# The backward pass already takes a step of gradient descent, and W -= … changes the caller's weights in place.
# fails: unchanged

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W, lr=0.01):
    dx = dout @ W.T
    dW = x.T @ dout
    W -= lr * dW
    return dx, dW, dout.sum(axis=0)
