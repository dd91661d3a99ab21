# The upstream gradient is ignored, as if the loss were the sum of the outputs.
# fails: dx, dW, db
# diagnosis: upstream-ignored

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    N, K, H, W = dout.shape
    return layer.backward(np.ones((N, H, W, K))).transpose(0, 3, 1, 2)
