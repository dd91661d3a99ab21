# Every intermediate has a name, and its gradient is found by going back one line at a time.
import numpy as np


def layernorm_forward(x, gamma, beta, eps=1e-5):
    D = x.shape[1]
    mu = np.sum(x, axis=1, keepdims=True) / D
    c = x - mu
    sq = c**2
    var = np.sum(sq, axis=1, keepdims=True) / D
    std = np.sqrt(var + eps)
    inv = 1.0 / std
    xhat = c * inv
    out = xhat * gamma + beta
    return out, dict(c=c, std=std, inv=inv, xhat=xhat, gamma=gamma)


def layernorm_backward(dout, cache):
    c, std, inv, xhat, gamma = (cache[name] for name in ("c", "std", "inv", "xhat", "gamma"))
    D = c.shape[1]
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(dout * xhat, axis=0)
    dxhat = dout * gamma
    dinv = np.sum(dxhat * c, axis=1, keepdims=True)
    dc = dxhat * inv
    dstd = -dinv / std**2
    dvar = 0.5 * dstd / std
    dsq = np.ones_like(c) * dvar / D
    dc += 2 * c * dsq
    dmu = -np.sum(dc, axis=1, keepdims=True)
    dx = dc + np.ones_like(c) * dmu / D
    return dx, dgamma, dbeta
