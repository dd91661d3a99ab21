# The variance is divided by N − 1 (by 1 for a batch of one), and the backward pass takes means over N.
# fails: forward, running, stable, dx
# diagnosis: residual-rowwise

import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, eps=1e-5, momentum=0.9):
    mean = x.mean(axis=0)
    var = ((x - mean) ** 2).sum(axis=0) / max(len(x) - 1, 1)
    r = 1 / np.sqrt(var + eps)
    xhat = (x - mean) * r
    new_mean = momentum * running_mean + (1 - momentum) * mean
    new_var = momentum * running_var + (1 - momentum) * var
    return gamma * xhat + beta, (xhat, r, gamma), new_mean, new_var


def batchnorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=0) - xhat * (g * xhat).mean(axis=0))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
