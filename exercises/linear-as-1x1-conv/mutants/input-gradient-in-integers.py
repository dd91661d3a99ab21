# np.full with the whole number 0 makes an integer array, and the input gradient is cut off when it is written there.
# fails: dx
# diagnosis: truncated

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    N, K, H, W = dout.shape
    dx = np.full((N, len(layer.W), H, W), 0)
    dx[:] = np.moveaxis(layer.backward(np.moveaxis(dout, 1, -1)), -1, 1)
    return dx
