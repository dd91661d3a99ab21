import numpy as np


def row_shift(x: np.ndarray) -> np.ndarray:
    """Each row's maximum, (N, 1), and 0 for a row that is all −∞, as −∞ − (−∞) would be NaN."""
    m = x.max(axis=-1, keepdims=True)
    return np.where(np.isfinite(m), m, 0)


def logsumexp(x: np.ndarray) -> np.ndarray:
    # log Σ exp(x) = m + log Σ exp(x − m) for every finite m
    m = row_shift(x)
    total = np.exp(x - m).sum(axis=-1)
    return m.squeeze(-1) + np.log(total)


def logsumexp_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    # ∂lse/∂x = exp(x − m) / Σ exp(x − m) = softmax(x)
    e = np.exp(x - row_shift(x))
    total = e.sum(axis=-1, keepdims=True)
    total[total == 0] = 1  # all −∞: 0 / 1, not 0 / 0
    return dout[:, np.newaxis] * e / total
