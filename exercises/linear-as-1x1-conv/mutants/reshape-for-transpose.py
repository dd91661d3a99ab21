# Images are reshaped to (N, H, W, C) where they should be transposed, forward and backward alike.
# fails: forward

import numpy as np


def conv1x1_forward(layer, x):
    N, C, H, W = x.shape
    return layer.forward(x.reshape(N, H, W, C)).reshape(N, -1, H, W)


def conv1x1_backward(layer, dout):
    N, K, H, W = dout.shape
    return layer.backward(dout.reshape(N, H, W, K)).reshape(N, -1, H, W)
