# The layer's backward is called twice, the first time only for its dW and db.
# fails: reuse

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    upstream = dout.transpose(0, 2, 3, 1)
    layer.backward(upstream)
    return layer.backward(upstream).transpose(0, 3, 1, 2)
