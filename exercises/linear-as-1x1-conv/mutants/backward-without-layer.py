# The input gradient is computed by hand and the layer's backward is never called, so that its dW and db stay zero.
# fails: dW, db, reuse
# diagnosis: zero

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    return np.einsum("nkhw,ck->nchw", dout, layer.W)
