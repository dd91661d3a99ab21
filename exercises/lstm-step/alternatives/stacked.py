# Input and hidden state side by side, and one weight matrix below them: a single linear layer.
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


class LSTMCell:
    def __init__(self, Wx, Wh, b):
        self.D, self.H = len(Wx), len(Wh)
        self.W = np.vstack([Wx, Wh])
        self.b = b

    def forward(self, x, h, c):
        self.xh = np.hstack([x, h])
        z = self.xh @ self.W + self.b
        # A new axis for the gates: (N, 4, H).
        z = z.reshape(len(x), 4, self.H)
        gates = sigmoid(z)
        gates[:, 2] = np.tanh(z[:, 2])
        i, f, g, o = gates.transpose(1, 0, 2)
        self.c, self.c_next, self.gates = c, f * c + i * g, gates
        return o * np.tanh(self.c_next), self.c_next

    def backward(self, dh_next, dc_next):
        i, f, g, o = self.gates.transpose(1, 0, 2)
        t = np.tanh(self.c_next)
        dc_next = dc_next + dh_next * o * (1 - t * t)
        upstream = np.stack([dc_next * g, dc_next * self.c, dc_next * i, dh_next * t], axis=1)
        slope = self.gates * (1 - self.gates)
        slope[:, 2] = 1 - g * g
        dz = (upstream * slope).reshape(len(t), 4 * self.H)
        self.dWx, self.dWh = np.split(self.xh.T @ dz, [self.D])
        self.db = np.ones(len(dz)) @ dz
        dx, dh = np.split(dz @ self.W.T, [self.D], axis=1)
        return dx, dh, dc_next * f
