import numpy as np


def embedding_forward(ids, table):
    return np.take(table, ids, axis=0)


def embedding_backward(dout, ids, table):
    # Where no place holds v, the selection is empty and its sum is a row of zeros.
    return np.stack([dout[ids == v].sum(axis=0) for v in range(table.shape[0])])
