# ε is added to the standard deviation, outside the root, and the backward pass is the one for inside.
# fails: forward, stable, dx
# diagnosis: unknown

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    r = 1 / (x.std(axis=-1, keepdims=True) + eps)
    xhat = (x - x.mean(axis=-1, keepdims=True)) * r
    return gamma * xhat + beta, (xhat, r, gamma)


def layernorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=-1, keepdims=True) - xhat * (g * xhat).mean(axis=-1, keepdims=True))
    return dx, (dout * xhat).sum(axis=0), dout.sum(axis=0)
