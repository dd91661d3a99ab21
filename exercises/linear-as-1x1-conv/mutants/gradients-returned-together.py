# The backward pass returns dx, dW and db in a tuple where the input gradient alone is asked.
# fails: dx

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    dx = layer.backward(dout.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)
    return dx, layer.dW, layer.db
