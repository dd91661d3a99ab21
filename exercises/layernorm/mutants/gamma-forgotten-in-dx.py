# The backward pass starts from dout and not from dout times gamma, so that dx knows nothing of the scale.
# fails: dx
# diagnosis: unknown

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    r = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    xhat = (x - x.mean(axis=-1, keepdims=True)) * r
    return gamma * xhat + beta, (xhat, r)


def layernorm_backward(dout, cache):
    xhat, r = cache
    by_mean = dout.mean(axis=-1, keepdims=True)
    by_std = xhat * (dout * xhat).mean(axis=-1, keepdims=True)
    return r * (dout - by_mean - by_std), (dout * xhat).sum(axis=0), dout.sum(axis=0)
