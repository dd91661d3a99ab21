# The upstream gradient is divided by the number of pixels, as if the convolution took their mean.
# fails: dx, dW, db
# diagnosis: factor

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    N, K, H, W = dout.shape
    return layer.backward(dout.transpose(0, 2, 3, 1) / (H * W)).transpose(0, 3, 1, 2)
