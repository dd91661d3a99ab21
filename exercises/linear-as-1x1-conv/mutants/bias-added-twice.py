# The bias is added once more, though the layer has added it.
# fails: forward, db
# diagnosis: forward-disagrees

import numpy as np


def conv1x1_forward(layer, x):
    out = layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)
    out += layer.b[:, None, None]
    return out


def conv1x1_backward(layer, dout):
    return layer.backward(dout.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)
