# The slope is computed as output over input, which is 0 / 0 at zero.
# fails: dx
# diagnosis: not-finite

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_backward(dout, x):
    return dout * relu(x) / x
