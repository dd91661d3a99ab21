# ε is added to the standard deviation, outside the root, and the backward pass is the one for inside.
# fails: forward, stable, dx
# diagnosis: unknown

import numpy as np


def batchnorm_forward(x, gamma, beta, running_mean, running_var, eps=1e-5, momentum=0.9):
    mean, var = x.mean(axis=0), x.var(axis=0)
    r = 1 / (np.sqrt(var) + eps)
    xhat = (x - mean) * r
    new_mean = momentum * running_mean + (1 - momentum) * mean
    new_var = momentum * running_var + (1 - momentum) * var
    return gamma * xhat + beta, (xhat, r, gamma), new_mean, new_var


def batchnorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=0) - xhat * (g * xhat).mean(axis=0))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
