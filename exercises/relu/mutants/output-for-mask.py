# The upstream gradient is multiplied by the output instead of the mask.
# fails: dx
# diagnosis: local-factor

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_backward(dout, x):
    return dout * relu(x)
