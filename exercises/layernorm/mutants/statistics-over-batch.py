# Mean and variance are taken over the batch, axis 0, in both passes: that is batch normalisation.
# fails: forward, stable

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    r = 1 / np.sqrt(x.var(axis=0) + eps)
    xhat = (x - x.mean(axis=0)) * r
    return gamma * xhat + beta, (xhat, r, gamma)


def layernorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=0) - xhat * (g * xhat).mean(axis=0))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
