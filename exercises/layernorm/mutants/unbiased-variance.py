# The variance is divided by D − 1, as ddof=1 has it, and the backward pass takes means over D.
# fails: forward, stable, dx
# diagnosis: residual-rowwise

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    r = 1 / np.sqrt(x.var(axis=-1, ddof=1, keepdims=True) + eps)
    xhat = (x - x.mean(axis=-1, keepdims=True)) * r
    return gamma * xhat + beta, (xhat, r, gamma)


def layernorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=-1, keepdims=True) - xhat * (g * xhat).mean(axis=-1, keepdims=True))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
