# Negative upstream gradients are cut off too, as in guided backpropagation.
# fails: dx
# diagnosis: entries-missing

import numpy as np


def relu(x):
    return np.maximum(x, 0)


def relu_backward(dout, x):
    return relu(dout) * (x > 0)
