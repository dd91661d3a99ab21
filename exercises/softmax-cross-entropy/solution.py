import numpy as np


def log_softmax(logits: np.ndarray) -> np.ndarray:
    """z − lse(z) by row, with the row's maximum taken out so that exp cannot overflow."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits: np.ndarray, labels: np.ndarray) -> float:
    N = len(labels)
    return -log_softmax(logits)[np.arange(N), labels].mean()


def softmax_cross_entropy_backward(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    # ∂L/∂z = (softmax(z) − onehot(y)) / N
    N = len(labels)
    dlogits = np.exp(log_softmax(logits))
    dlogits[np.arange(N), labels] -= 1
    return dlogits / N
