# `dx = dout` makes a second name, not a copy, and the zeros are written into the upstream gradient.
# fails: unchanged

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_backward(dout, x):
    dx = dout
    dx[x <= 0] = 0
    return dx
