# The output is moved by the same moveaxis as the input, which is not its own inverse.
# fails: forward, dx, dW, db

import numpy as np


def conv1x1_forward(layer, x):
    out = layer.forward(np.moveaxis(x, 1, -1))
    return np.moveaxis(out, 1, -1)


def conv1x1_backward(layer, dout):
    return np.moveaxis(layer.backward(np.moveaxis(dout, 1, -1)), -1, 1)
