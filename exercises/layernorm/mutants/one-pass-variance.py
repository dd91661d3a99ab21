# The variance is the mean of the squares minus the squared mean, which cancels for a row far from 0.
# fails: stable

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    mean = x.mean(axis=-1, keepdims=True)
    var = (x**2).mean(axis=-1, keepdims=True) - mean**2
    r = 1 / np.sqrt(var + eps)
    xhat = (x - mean) * r
    return gamma * xhat + beta, (xhat, r, gamma)


def layernorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=-1, keepdims=True) - xhat * (g * xhat).mean(axis=-1, keepdims=True))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
