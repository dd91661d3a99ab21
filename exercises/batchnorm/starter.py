import numpy as np

EPS = 1e-5
MOMENTUM = 0.9


def batchnorm_forward(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running_mean: np.ndarray,
    running_var: np.ndarray,
) -> tuple[np.ndarray, object, np.ndarray, np.ndarray]:
    """A batch in training, what the backward pass will need, and the running statistics brought up to date.

    x (N, D), the others (D,) → out (N, D), cache: anything you like, new_mean (D,), new_var (D,)
    """
    raise NotImplementedError("TODO: return out, cache, new_mean, new_var")


def batchnorm_backward(dout: np.ndarray, cache: object) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The gradients of the loss. cache is what batchnorm_forward returned.

    dout (N, D) → dx (N, D), dgamma (D,), dbeta (D,)
    """
    raise NotImplementedError("TODO: return dx, dgamma, dbeta")
