# squeeze drops every axis of size 1 from the input gradient: a batch of one, a row of pixels.
# fails: dx
# diagnosis: kept-axis

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    return layer.backward(dout.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2).squeeze()
