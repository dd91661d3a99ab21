import numpy as np


def relu(x: np.ndarray) -> np.ndarray:
    return np.maximum(x, 0)


def relu_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    # ∂out/∂x = 1 where x > 0, else 0 (at 0 too: a convention)
    return dout * (x > 0)
