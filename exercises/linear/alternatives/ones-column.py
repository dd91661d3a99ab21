# The bias as one more weight, on an input that is always 1: out = [x 1] [W; b].
import numpy as np


def with_ones(x):
    return np.hstack([x, np.ones((len(x), 1))])


def linear_forward(x, W, b):
    return with_ones(x) @ np.vstack([W, b])


def linear_backward(dout, x, W):
    dWb = with_ones(x).T @ dout  # (D + 1, M): dW, then db as its last row
    return dout @ W.T, dWb[:-1], dWb[-1]
