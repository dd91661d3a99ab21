# The .T of an array with four axes reverses them all: the input gradient comes back as (C, W, H, N).
# fails: dx
# diagnosis: transposed

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    return layer.backward(dout.transpose(0, 2, 3, 1)).T
