import math

import numpy as np

EPS, MOMENTUM = 1e-5, 0.9


def batchnorm_forward(x, gamma, beta, running_mean, running_var):
    N, D = x.shape
    out, xhat = np.empty((N, D)), np.empty((N, D))
    stds, new_mean, new_var = [], [], []
    for d in range(D):
        column = x[:, d].tolist()
        mean = sum(column) / N
        variance = sum((value - mean) ** 2 for value in column) / N
        std = math.sqrt(variance + EPS)
        for n, value in enumerate(column):
            xhat[n, d] = (value - mean) / std
            out[n, d] = gamma[d] * xhat[n, d] + beta[d]
        stds.append(std)
        new_mean.append(running_mean[d] + (1 - MOMENTUM) * (mean - running_mean[d]))
        new_var.append(running_var[d] + (1 - MOMENTUM) * (variance - running_var[d]))
    return out, (xhat, stds, gamma), new_mean, new_var


def batchnorm_backward(dout, cache):
    xhat, stds, gamma = cache
    N, D = dout.shape
    dx, dgamma, dbeta = np.zeros((N, D)), np.zeros(D), np.zeros(D)
    for d in range(D):
        for n in range(N):
            dbeta[d] += dout[n, d]
            dgamma[d] += dout[n, d] * xhat[n, d]
        for n in range(N):
            rest = (dbeta[d] + xhat[n, d] * dgamma[d]) / N
            dx[n, d] = gamma[d] / stds[d] * (dout[n, d] - rest)
    return dx, dgamma, dbeta
