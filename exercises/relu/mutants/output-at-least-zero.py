# The mask is output ≥ 0, which is true of every output.
# fails: dx
# diagnosis: local-derivative-missing

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_backward(dout, x):
    out = relu(x)
    return dout * (out >= 0)
