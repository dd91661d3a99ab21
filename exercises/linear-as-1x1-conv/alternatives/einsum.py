# einsum with one operand only permutes the axes, and names them.
import numpy as np


def conv1x1_forward(layer, x):
    out = layer.forward(np.einsum("nchw->nhwc", x))
    return np.einsum("nhwk->nkhw", out)


def conv1x1_backward(layer, dout):
    dx = layer.backward(np.einsum("nkhw->nhwk", dout))
    return np.einsum("nhwc->nchw", dx)
