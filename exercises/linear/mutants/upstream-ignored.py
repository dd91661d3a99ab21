# The upstream gradient is ignored, as if the loss were the sum of the outputs.
# fails: dx, dW, db
# diagnosis: upstream-ignored

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    upstream = np.ones_like(dout)
    return upstream @ W.T, x.T @ upstream, upstream.sum(axis=0)
