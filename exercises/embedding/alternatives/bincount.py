# np.bincount counts whole numbers, and with weights it adds these up: a column of the gradient at a time.
import numpy as np


def embedding_forward(ids, table):
    N, T = ids.shape
    return table[ids.ravel()].reshape(N, T, -1)


def embedding_backward(dout, ids, table):
    V, D = table.shape
    flat = ids.ravel()
    columns = [np.bincount(flat, weights=g, minlength=V) for g in dout.reshape(-1, D).T]
    return np.column_stack(columns)
