# The layer's db is replaced by a sum over images and height only, which leaves the width.
# fails: db
# diagnosis: not-summed

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    dx = layer.backward(dout.transpose(0, 2, 3, 1))
    layer.db = dout.sum(axis=(0, 2))
    return dx.transpose(0, 3, 1, 2)
