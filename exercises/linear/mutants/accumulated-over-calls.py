# The weight and bias gradients add up in a mutable default argument, which lives on between calls.
# fails: dx, dW, db, deterministic

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W, grads={}):
    grads["W"] = grads.get("W", 0) + x.T @ dout
    grads["b"] = grads.get("b", 0) + dout.sum(axis=0)
    return dout @ W.T, grads["W"], grads["b"]
