# `np.max(x, 0)` is the maximum along axis 0, where `np.maximum` is the one of each entry and 0.
# fails: forward, dx
# diagnosis: unknown

import numpy as np


def relu(x):
    return np.max(x, 0)


def relu_backward(dout, x):
    return dout * (x > 0)
