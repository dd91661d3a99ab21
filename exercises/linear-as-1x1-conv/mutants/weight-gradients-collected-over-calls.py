# The layer's dW is replaced by the sum over a default list, which is made once and keeps the gradients of every call.
# fails: dx, dW, db, reuse, deterministic

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout, collected=[]):
    dx = layer.backward(dout.transpose(0, 2, 3, 1))
    collected.append(layer.dW)
    layer.dW = sum(collected)
    return dx.transpose(0, 3, 1, 2)
