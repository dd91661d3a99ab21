from dataclasses import dataclass

import numpy as np


@dataclass
class LayerNorm:
    """Holds its input, and works everything else out again when the gradient comes back."""

    gamma: np.ndarray
    beta: np.ndarray
    eps: float = 1e-5

    def normalise(self):
        self.std = np.sqrt(np.var(self.x, axis=-1, keepdims=True) + self.eps)
        return (self.x - np.mean(self.x, axis=-1, keepdims=True)) / self.std

    def __call__(self, x):
        self.x = x
        return np.multiply(self.normalise(), self.gamma) + self.beta

    def backward(self, dout):
        xhat = self.normalise()
        g = dout * self.gamma
        g = g - g.mean(-1, keepdims=True)
        g = g - xhat * np.mean(g * xhat, -1, keepdims=True)  # centring g changes nothing here: x̂ has mean 0
        return g / self.std, np.sum(dout * xhat, 0), np.sum(dout, 0)


def layernorm_forward(x, gamma, beta):
    layer = LayerNorm(gamma, beta)
    return layer(x), layer


def layernorm_backward(dout, layer):
    return layer.backward(dout)
