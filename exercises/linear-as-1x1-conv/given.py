import numpy as np


class Linear:
    """A linear layer on the last axis: out = x W + b. W (D, M), b (M,)."""

    def __init__(self, W: np.ndarray, b: np.ndarray):
        self.W = W
        self.b = b
        # ∂L/∂W (D, M) and ∂L/∂b (M,), set by backward; zeros before.
        self.dW = np.zeros_like(W)
        self.db = np.zeros_like(b)
        self.forward_calls = 0
        self.backward_calls = 0
        self._x = None

    def forward(self, x: np.ndarray) -> np.ndarray:
        """x (…, D) → out (…, M). Keeps x for backward."""
        self.forward_calls += 1
        self._x = x
        return x @ self.W + self.b

    def backward(self, dout: np.ndarray) -> np.ndarray:
        """dout (…, M) → dx (…, D). Sets dW and db."""
        if self._x is None:
            raise RuntimeError("Linear.backward: forward has not been called")
        self.backward_calls += 1
        D, M = self.W.shape
        rows = self._x.reshape(-1, D)
        upstream = dout.reshape(-1, M)
        self.dW = rows.T @ upstream
        self.db = upstream.sum(axis=0)
        return dout @ self.W.T
