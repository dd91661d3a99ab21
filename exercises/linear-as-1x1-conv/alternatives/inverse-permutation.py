# A permutation is undone by the one that sorts it.
import numpy as np

AXES = [0, 2, 3, 1]


def through(apply, images):
    pixels = np.transpose(images, AXES)
    return np.transpose(apply(pixels), np.argsort(AXES))


def conv1x1_forward(layer, x):
    return through(layer.forward, x)


def conv1x1_backward(layer, dout):
    return through(layer.backward, dout)
