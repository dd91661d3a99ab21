import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    # (1 + tanh(z/2)) / 2 is the same function, and has nothing that overflows.
    return 0.5 * (1 + np.tanh(0.5 * z))


class LSTMCell:
    def __init__(self, Wx: np.ndarray, Wh: np.ndarray, b: np.ndarray):
        self.Wx, self.Wh, self.b = Wx, Wh, b
        self.dWx, self.dWh, self.db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)

    def forward(self, x: np.ndarray, h: np.ndarray, c: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        z = x @ self.Wx + h @ self.Wh + self.b
        zi, zf, zg, zo = np.split(z, 4, axis=1)
        i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
        c_next = f * c + i * g
        tanh_c = np.tanh(c_next)
        self.inputs = x, h, c
        self.gates = i, f, g, o, tanh_c
        return o * tanh_c, c_next

    def backward(
        self, dh_next: np.ndarray, dc_next: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        x, h, c = self.inputs
        i, f, g, o, tanh_c = self.gates
        # h' = o tanh(c'): the new cell state is used here and handed on, so that its two gradients add up.
        do = dh_next * tanh_c
        dc_total = dc_next + dh_next * o * (1 - tanh_c**2)
        # c' = f c + i g
        di, df, dg, dc = dc_total * g, dc_total * c, dc_total * i, dc_total * f
        # σ′ = σ (1 − σ), tanh′ = 1 − tanh²
        dz = np.hstack([di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)])
        # From here on it is a linear layer with two inputs.
        self.dWx = x.T @ dz
        self.dWh = h.T @ dz
        self.db = dz.sum(axis=0)
        return dz @ self.Wx.T, dz @ self.Wh.T, dc
