# The layer is called once an image, so that it keeps the input and the gradients of the last image only.
# fails: dW, db, reuse

import numpy as np


def conv1x1_forward(layer, x):
    return np.stack([layer.forward(image.transpose(1, 2, 0)).transpose(2, 0, 1) for image in x])


def conv1x1_backward(layer, dout):
    return np.array([layer.backward(image.transpose(1, 2, 0)).transpose(2, 0, 1) for image in dout])
