import numpy as np


def causal_attention(q: np.ndarray, k: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Scaled dot-product attention; position t sees positions 0 … t.

    q (N, T, D), k (N, T, D), v (N, T, E) → out (N, T, E)
    """
    raise NotImplementedError("TODO: return out")


def causal_attention_backward(
    dout: np.ndarray, q: np.ndarray, k: np.ndarray, v: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The gradients for an upstream gradient.

    dout (N, T, E), q (N, T, D), k (N, T, D), v (N, T, E) → (dq, dk, dv), each in the shape of its array
    """
    raise NotImplementedError("TODO: return dq, dk, dv")
