# The input gradient comes back with height and width swapped.
# fails: dx
# diagnosis: transposed

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    return layer.backward(np.moveaxis(dout, 1, -1)).swapaxes(1, -1)
