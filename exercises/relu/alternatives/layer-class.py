import numpy as np


class ReLU:
    """Keeps one bit an entry for the backward pass."""

    def __call__(self, x):
        out = np.clip(x, 0, None)
        self.active = out.astype(bool)
        return out

    def backward(self, dout):
        return np.where(self.active, dout, 0.0)


def relu(x):
    return ReLU()(x)


def relu_backward(dout, x):
    layer = ReLU()
    layer(x)
    return layer.backward(dout)
