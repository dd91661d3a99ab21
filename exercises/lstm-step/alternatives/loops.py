from math import exp, tanh

import numpy as np


def sigmoid(z):
    return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))


class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b

    def forward(self, x, h, c):
        N, H = h.shape
        self.x, self.h, self.c = x, h, c
        self.units = {}
        h_next, c_next = np.empty((N, H)), np.empty((N, H))
        for n in range(N):
            z = x[n] @ self.Wx + h[n] @ self.Wh + self.b
            for j in range(H):
                i, f, o = (sigmoid(z[k * H + j]) for k in (0, 1, 3))
                g = tanh(z[2 * H + j])
                c_next[n, j] = f * c[n, j] + i * g
                h_next[n, j] = o * tanh(c_next[n, j])
                self.units[n, j] = i, f, g, o, tanh(c_next[n, j])
        return h_next, c_next

    def backward(self, dh_next, dc_next):
        N, H = dh_next.shape
        dz = np.zeros((N, 4 * H))
        dc = np.zeros((N, H))
        for (n, j), (i, f, g, o, t) in self.units.items():
            ds = dc_next[n, j] + dh_next[n, j] * o * (1 - t * t)
            dc[n, j] = ds * f
            dz[n, j::H] = [
                ds * g * i * (1 - i),
                ds * self.c[n, j] * f * (1 - f),
                ds * i * (1 - g * g),
                dh_next[n, j] * t * o * (1 - o),
            ]
        self.dWx = sum(np.outer(row, d) for row, d in zip(self.x, dz))
        self.dWh = sum(np.outer(row, d) for row, d in zip(self.h, dz))
        self.db = sum(dz)
        return np.array([self.Wx @ d for d in dz]), np.array([self.Wh @ d for d in dz]), dc
