# The forward pass clears its channels-last view when it is done, and with it the caller's images and the layer's kept input.
# fails: dW, unchanged
# diagnosis: zero

import numpy as np


def conv1x1_forward(layer, x):
    pixels = x.transpose(0, 2, 3, 1)
    out = layer.forward(pixels)
    pixels[:] = 0
    return out.transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    return layer.backward(dout.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)
