import numpy as np


def embedding_forward(ids, table):
    return np.array([[table[v] for v in sequence] for sequence in ids])


def embedding_backward(dout, ids, table):
    V, D = table.shape
    dtable = np.zeros((V, D))
    for sequence, upstream in zip(ids, dout):
        for v, g in zip(sequence, upstream):
            dtable[v] += g  # one id at a time, so that += is safe
    return dtable
