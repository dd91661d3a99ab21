# A transpose is a view, so that /= on it divides the caller's upstream gradient, by a number of pixels that has no place here.
# fails: dx, dW, db, unchanged
# diagnosis: factor

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    N, K, H, W = dout.shape
    upstream = dout.transpose(0, 2, 3, 1)
    upstream /= H * W
    return layer.backward(upstream).transpose(0, 3, 1, 2)
