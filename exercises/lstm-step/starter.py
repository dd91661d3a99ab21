import numpy as np


class LSTMCell:
    """One step of an LSTM, for a batch. Gates lie side by side in F = 4H columns, in the order i, f, g, o."""

    def __init__(self, Wx: np.ndarray, Wh: np.ndarray, b: np.ndarray):
        """Wx (D, F), Wh (H, F), b (F,)"""
        self.Wx, self.Wh, self.b = Wx, Wh, b
        # Set by backward, afresh each time.
        self.dWx, self.dWh, self.db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)

    def forward(self, x: np.ndarray, h: np.ndarray, c: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """x (N, D), h (N, H), c (N, H) → (h_next, c_next), each (N, H)"""
        raise NotImplementedError("TODO: return h_next, c_next, and keep what backward needs")

    def backward(
        self, dh_next: np.ndarray, dc_next: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """dh_next (N, H), dc_next (N, H) → (dx, dh, dc), after forward. Sets dWx, dWh and db."""
        raise NotImplementedError("TODO: set self.dWx, self.dWh, self.db, and return dx, dh, dc")
