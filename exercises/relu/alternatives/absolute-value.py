import numpy as np


def relu(x):
    return (x + np.abs(x)) / 2


def relu_backward(dout, x):
    # d|x|/dx = sign(x), which is 0 at 0: the slope there is the one half between both sides
    return dout * (1 + np.sign(x)) / 2
