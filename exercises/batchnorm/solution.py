import numpy as np

EPS = 1e-5
MOMENTUM = 0.9


def batchnorm_forward(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running_mean: np.ndarray,
    running_var: np.ndarray,
) -> tuple[np.ndarray, tuple, np.ndarray, np.ndarray]:
    mean = x.mean(axis=0)
    centred = x - mean
    var = (centred**2).mean(axis=0)
    inv_std = 1 / np.sqrt(var + EPS)
    xhat = centred * inv_std
    out = xhat * gamma + beta
    # for evaluation only: no gradient goes through these
    new_mean = MOMENTUM * running_mean + (1 - MOMENTUM) * mean
    new_var = MOMENTUM * running_var + (1 - MOMENTUM) * var
    return out, (xhat, inv_std, gamma), new_mean, new_var


def batchnorm_backward(dout: np.ndarray, cache: tuple) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    xhat, inv_std, gamma = cache
    dgamma = (dout * xhat).sum(axis=0)
    dbeta = dout.sum(axis=0)
    # x reaches x̂ directly, through the batch's mean, and through its standard deviation
    dxhat = dout * gamma
    by_mean = dxhat.mean(axis=0)
    by_std = xhat * (dxhat * xhat).mean(axis=0)
    dx = (dxhat - by_mean - by_std) * inv_std
    return dx, dgamma, dbeta
