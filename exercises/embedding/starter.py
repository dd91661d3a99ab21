import numpy as np


def embedding_forward(ids: np.ndarray, table: np.ndarray) -> np.ndarray:
    """The vector of each token.

    ids (N, T) whole numbers < V, table (V, D) → out (N, T, D)
    """
    raise NotImplementedError("TODO: return the rows of the table")


def embedding_backward(dout: np.ndarray, ids: np.ndarray, table: np.ndarray) -> np.ndarray:
    """The gradient of the loss.

    dout (N, T, D), ids (N, T) whole numbers < V, table (V, D) → dtable (V, D)
    """
    raise NotImplementedError("TODO: return dtable")
