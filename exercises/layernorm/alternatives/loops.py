import math

import numpy as np

EPS = 1e-5


def layernorm_forward(x, gamma, beta):
    N, D = x.shape
    out = np.empty((N, D))
    statistics = []
    for n in range(N):
        mean = math.fsum(x[n]) / D
        variance = math.fsum((value - mean) ** 2 for value in x[n]) / D
        statistics.append((mean, math.sqrt(variance + EPS)))
        for d in range(D):
            out[n, d] = gamma[d] * (x[n, d] - mean) / statistics[n][1] + beta[d]
    return [out, (x, gamma, statistics)]


def layernorm_backward(dout, cache):
    x, gamma, statistics = cache
    N, D = x.shape
    dx, dgamma, dbeta = np.zeros((N, D)), np.zeros(D), np.zeros(D)
    for n, (mean, std) in enumerate(statistics):
        sum_g = sum_gx = 0.0
        for d in range(D):
            xhat = (x[n, d] - mean) / std
            dgamma[d] += dout[n, d] * xhat
            dbeta[d] += dout[n, d]
            sum_g += dout[n, d] * gamma[d]
            sum_gx += dout[n, d] * gamma[d] * xhat
        for d in range(D):
            xhat = (x[n, d] - mean) / std
            dx[n, d] = (D * dout[n, d] * gamma[d] - sum_g - xhat * sum_gx) / (D * std)
    return [dx, dgamma, dbeta]
