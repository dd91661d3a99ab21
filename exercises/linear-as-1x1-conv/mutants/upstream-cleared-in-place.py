# The upstream gradient is cleared in place after use, though it belongs to the caller.
# fails: unchanged

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    dx = layer.backward(dout.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)
    dout[...] = 0
    return dx
