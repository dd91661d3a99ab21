# The forward pass lets a hundredth of the negative part through.
# fails: forward, dx
# diagnosis: forward-disagrees

import numpy as np


def relu(x):
    return np.where(x > 0, x, 0.01 * x)


def relu_backward(dout, x):
    return dout * (x > 0)
