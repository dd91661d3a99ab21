import numpy as np


def linear_forward(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """A batch through the layer.

    x (N, D), W (D, M), b (M,) → out (N, M)
    """
    raise NotImplementedError("TODO: return x W + b")


def linear_backward(
    dout: np.ndarray, x: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The gradients of the loss.

    dout (N, M), x (N, D), W (D, M) → dx (N, D), dW (D, M), db (M,)
    """
    raise NotImplementedError("TODO: return dx, dW, db")
