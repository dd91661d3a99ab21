# Every product that is ever summed, spelt out in one array of shape (N, D, M).
import numpy as np


def linear_forward(x, W, b):
    return (x[:, :, None] * W).sum(axis=1) + b


def linear_backward(dout, x, W):
    upstream = dout[:, np.newaxis, :]  # (N, 1, M)
    dx = (upstream * W).sum(axis=-1)
    dW = (x[..., np.newaxis] * upstream).sum(axis=0)
    return dx, dW, np.sum(dout, 0)
