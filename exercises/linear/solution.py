import numpy as np


def linear_forward(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    return x @ W + b


def linear_backward(
    dout: np.ndarray, x: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dx = dout @ W.T  # ∂L/∂x = ∂L/∂out Wᵀ
    dW = x.T @ dout  # ∂L/∂W = xᵀ ∂L/∂out
    db = dout.sum(axis=0)  # b is added to every row: its gradient is the sum over rows
    return dx, dW, db
