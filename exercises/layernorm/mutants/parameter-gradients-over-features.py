# The gradients of gamma and beta are summed over the features, like everything else here, and not over the batch.
# fails: dgamma, dbeta
# diagnosis: wrong-axis

import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    r = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    xhat = (x - x.mean(axis=-1, keepdims=True)) * r
    return gamma * xhat + beta, (xhat, r, gamma)


def layernorm_backward(dout, cache):
    xhat, r, gamma = cache
    g = dout * gamma
    dx = r * (g - g.mean(axis=-1, keepdims=True) - xhat * (g * xhat).mean(axis=-1, keepdims=True))
    return dx, (dout * xhat).sum(axis=-1), dout.sum(axis=-1)
