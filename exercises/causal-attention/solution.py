import numpy as np


def attention_weights(q: np.ndarray, k: np.ndarray) -> np.ndarray:
    """The softmax over keys of the masked scores: (N, T, T), rows are queries."""
    _, T, D = q.shape
    scores = q @ k.swapaxes(1, 2) / np.sqrt(D)
    # Masked before the softmax, so that what is left sums to 1; no row is empty, as each sees itself.
    scores = np.where(np.tri(T, dtype=bool), scores, -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True)


def causal_attention(q: np.ndarray, k: np.ndarray, v: np.ndarray) -> np.ndarray:
    return attention_weights(q, k) @ v


def causal_attention_backward(
    dout: np.ndarray, q: np.ndarray, k: np.ndarray, v: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    weights = attention_weights(q, k)
    # out = weights v
    dv = weights.swapaxes(1, 2) @ dout
    dweights = dout @ v.swapaxes(1, 2)
    # softmax, by row: ds = p (dp − Σ p dp). A masked p is 0, and so is its ds.
    dscores = weights * (dweights - (weights * dweights).sum(axis=-1, keepdims=True))
    # scores = q kᵀ / √D
    dscores /= np.sqrt(q.shape[-1])
    dq = dscores @ k
    dk = dscores.swapaxes(1, 2) @ q
    return dq, dk, dv
