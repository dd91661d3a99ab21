import numpy as np


def linear_forward(x, W, b):
    return np.einsum("nd,dm->nm", x, W) + b


def linear_backward(dout, x, W):
    dx = np.einsum("nm,dm->nd", dout, W)
    dW = np.einsum("nd,nm->dm", x, dout)
    db = np.einsum("nm->m", dout)
    return dx, dW, db
