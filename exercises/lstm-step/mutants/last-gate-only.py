# dx and dh are set for each gate in turn, so that only the output gate's contribution is left.
# fails: dx, dh
# diagnosis: unknown

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.Wx, self.Wh, self.b = Wx, Wh, b
        self.dWx, self.dWh, self.db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)

    def forward(self, x, h, c):
        z = x @ self.Wx + h @ self.Wh + self.b
        zi, zf, zg, zo = np.split(z, 4, axis=1)
        i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
        c_next = f * c + i * g
        h_next = o * np.tanh(c_next)
        self.cache = x, h, c, c_next, i, f, g, o
        return h_next, c_next

    def backward(self, dh_next, dc_next):
        x, h, c, c_next, i, f, g, o = self.cache
        tanh_c = np.tanh(c_next)
        do = dh_next * tanh_c
        dc_total = dc_next + dh_next * o * (1 - tanh_c**2)
        di, df, dg, dc = dc_total * g, dc_total * c, dc_total * i, dc_total * f
        dz = np.hstack([di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)])
        self.dWx = x.T @ dz
        self.dWh = h.T @ dz
        self.db = dz.sum(axis=0)
        H = h.shape[1]
        for gate in range(4):
            columns = slice(gate * H, (gate + 1) * H)
            dx = dz[:, columns] @ self.Wx[:, columns].T
            dh = dz[:, columns] @ self.Wh[:, columns].T
        return dx, dh, dc
