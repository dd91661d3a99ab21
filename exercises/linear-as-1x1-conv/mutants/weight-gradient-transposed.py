# The layer's dW is turned to (K, C), the order of a convolution kernel, where (C, K) is asked.
# fails: dW
# diagnosis: transposed

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    dx = layer.backward(dout.transpose(0, 2, 3, 1))
    layer.dW = layer.dW.T
    return dx.transpose(0, 3, 1, 2)
