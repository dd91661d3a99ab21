# The upstream gradient is reshaped to channels last where it should be transposed.
# fails: dx, dW, db

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    N, K, H, W = dout.shape
    return layer.backward(dout.reshape(N, H, W, K)).transpose(0, 3, 1, 2)
