# The backward pass hands over the pixels with height and width swapped, in another order than that of the layer's kept input.
# fails: dW

import numpy as np


def conv1x1_forward(layer, x):
    return layer.forward(x.transpose(0, 2, 3, 1)).transpose(0, 3, 1, 2)


def conv1x1_backward(layer, dout):
    return layer.backward(dout.swapaxes(1, 3)).swapaxes(1, 3)
