import numpy as np


def window_at(p: int, q: int) -> tuple:
    """The index of window (p, q), for all images and channels: 3 rows from 2p, 3 columns from 2q."""
    return np.s_[:, :, 2 * p : 2 * p + 3, 2 * q : 2 * q + 3]


def max_pool_forward(x: np.ndarray) -> np.ndarray:
    N, C, H, W = x.shape
    P = (H - 3) // 2 + 1
    Q = (W - 3) // 2 + 1
    out = np.empty((N, C, P, Q))
    for p in range(P):
        for q in range(Q):
            out[:, :, p, q] = x[window_at(p, q)].max(axis=(2, 3))
    return out


def max_pool_backward(dout: np.ndarray, x: np.ndarray) -> np.ndarray:
    N, C, P, Q = dout.shape
    dx = np.zeros_like(x)
    for p in range(P):
        for q in range(Q):
            winner = x[window_at(p, q)].reshape(N, C, 9).argmax(axis=-1)  # of equals the first
            is_winner = winner[..., np.newaxis] == np.arange(9)  # (N, C, 9)
            share = is_winner * dout[:, :, p, q, np.newaxis]
            # A pixel may win in several windows: its gradients add up.
            dx[window_at(p, q)] += share.reshape(N, C, 3, 3)
    return dx
