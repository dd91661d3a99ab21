import numpy as np

EPS = 1e-5


def row_mean(a: np.ndarray) -> np.ndarray:
    """The mean of each row, (N, 1)."""
    return a.mean(axis=-1, keepdims=True)


def layernorm_forward(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray
) -> tuple[np.ndarray, tuple]:
    centred = x - row_mean(x)
    variance = row_mean(centred**2)
    inv_std = 1 / np.sqrt(variance + EPS)
    xhat = centred * inv_std
    return xhat * gamma + beta, (xhat, inv_std, gamma)


def layernorm_backward(dout: np.ndarray, cache: tuple) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    xhat, inv_std, gamma = cache
    # gamma and beta serve every row: their gradients are sums over rows
    dgamma = (dout * xhat).sum(axis=0)
    dbeta = dout.sum(axis=0)
    # x reaches x̂ directly, through the row's mean, and through its standard deviation
    dxhat = dout * gamma
    by_mean = row_mean(dxhat)
    by_std = xhat * row_mean(dxhat * xhat)
    dx = (dxhat - by_mean - by_std) * inv_std
    return dx, dgamma, dbeta
