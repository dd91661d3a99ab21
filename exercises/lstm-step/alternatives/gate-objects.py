# Each gate is a layer of its own, with its columns of the weights; their contributions to dx and dh add up.
import numpy as np


class Gate:
    def __init__(self, Wx, Wh, b, activation, slope):
        self.Wx, self.Wh, self.b = Wx, Wh, b
        self.activation, self.slope = activation, slope

    def __call__(self, x, h):
        self.x, self.h = x, h
        self.a = self.activation(np.einsum("nd,dk->nk", x, self.Wx) + np.einsum("nh,hk->nk", h, self.Wh) + self.b)
        return self.a

    def backward(self, da):
        dz = da * self.slope(self.a)
        self.dWx = np.einsum("nd,nk->dk", self.x, dz)
        self.dWh = np.einsum("nh,nk->hk", self.h, dz)
        self.db = np.einsum("nk->k", dz)
        return np.einsum("nk,dk->nd", dz, self.Wx), np.einsum("nk,hk->nh", dz, self.Wh)


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


class LSTMCell:
    def __init__(self, Wx, Wh, b):
        H = Wh.shape[0]
        self.gates = []
        for k in range(4):
            columns = slice(k * H, (k + 1) * H)
            kind = (np.tanh, lambda a: 1 - a**2) if k == 2 else (sigmoid, lambda a: a - a**2)
            self.gates.append(Gate(Wx[:, columns], Wh[:, columns], b[columns], *kind))

    def forward(self, x, h, c):
        i, f, g, o = (gate(x, h) for gate in self.gates)
        self.c = c
        self.tanh_c = np.tanh(c_next := c * f + g * i)
        return self.tanh_c * o, c_next

    def backward(self, dh_next, dc_next):
        i, f, g, o = (gate.a for gate in self.gates)
        ds = dc_next + dh_next * o * (1 - self.tanh_c**2)
        upstream = [ds * g, ds * self.c, ds * i, dh_next * self.tanh_c]
        dx, dh = 0, 0
        for gate, da in zip(self.gates, upstream):
            from_x, from_h = gate.backward(da)
            dx, dh = dx + from_x, dh + from_h
        return dx, dh, ds * f

    dWx = property(lambda self: np.concatenate([gate.dWx for gate in self.gates], axis=1))
    dWh = property(lambda self: np.concatenate([gate.dWh for gate in self.gates], axis=1))
    db = property(lambda self: np.concatenate([gate.db for gate in self.gates]))
