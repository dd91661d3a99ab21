# The upstream gradient is cast to float32, and every gradient keeps seven digits.
# fails: dx, dW, db
# diagnosis: float32

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    upstream = np.moveaxis(dout, 1, -1).astype(np.float32)
    return np.moveaxis(layer.backward(upstream), -1, 1)
