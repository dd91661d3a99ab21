import numpy as np


def conv1x1_forward(layer, x):
    out = layer.forward(np.moveaxis(x, 1, -1))
    return np.moveaxis(out, -1, 1)


def conv1x1_backward(layer, dout):
    dx = layer.backward(np.moveaxis(dout, source=1, destination=-1))
    return np.moveaxis(dx, source=-1, destination=1)
