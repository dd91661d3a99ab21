import numpy as np


def softmax(logits: np.ndarray) -> np.ndarray:
    # softmax(z) = softmax(z − m): with each row's maximum taken out, exp cannot overflow
    e = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def softmax_backward(dprobs: np.ndarray, probs: np.ndarray) -> np.ndarray:
    # g (diag(p) − p pᵀ) = p (g − g·p)
    mean = (dprobs * probs).sum(axis=-1, keepdims=True)  # of g under p
    return probs * (dprobs - mean)
