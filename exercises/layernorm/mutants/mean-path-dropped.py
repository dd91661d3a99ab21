# The row's mean is taken for a constant in the backward pass, so that its term is missing from dx.
# fails: dx
# diagnosis: mean-path-dropped

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    r = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    xhat = (x - x.mean(axis=-1, keepdims=True)) * r
    return gamma * xhat + beta, (xhat, r, gamma)


def layernorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - xhat * (g * xhat).mean(axis=-1, keepdims=True))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
