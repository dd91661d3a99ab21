import numpy as np


def relu(x: np.ndarray) -> np.ndarray:
    out = x.copy()
    out[out < 0] = 0
    return out


def relu_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    dx = np.zeros_like(dout)
    active = np.nonzero(x > 0)
    dx[active] = dout[active]
    return dx
