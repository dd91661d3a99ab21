import numpy as np


def shifted_exp(x):
    m = np.amax(x, axis=1)
    m[np.isneginf(m)] = 0.0
    return m, np.exp(x - m[:, np.newaxis])


def logsumexp(x: np.ndarray) -> np.ndarray:
    m, e = shifted_exp(x)
    with np.errstate(divide="ignore"):  # log 0 is the −∞ of a row that is all −∞
        return m + np.log(np.einsum("nd->n", e))


def logsumexp_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    _, e = shifted_exp(x)
    total = np.maximum(e.sum(1), np.finfo(float).tiny)
    return np.einsum("n,nd->nd", dout / total, e)
