# The upstream gradient is ignored: the gradient is the mask alone.
# fails: dx
# diagnosis: upstream-ignored

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_backward(dout, x):
    return np.where(x > 0, 1.0, 0.0)
