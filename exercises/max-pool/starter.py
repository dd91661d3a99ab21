import numpy as np


def max_pool_forward(x: np.ndarray) -> np.ndarray:
    """The maximum of each 3×3 window at stride 2.

    x (N, C, H, W) → out (N, C, P, Q)
    """
    raise NotImplementedError("TODO: return the maximum of each window")


def max_pool_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    """The gradient of the loss.

    dout (N, C, P, Q), x (N, C, H, W) → dx (N, C, H, W)
    """
    raise NotImplementedError("TODO: return dx")
