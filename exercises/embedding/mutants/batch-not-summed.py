# The one-hot product keeps the batch: a gradient for each sequence, (N, V, D), where one is asked.
# fails: dtable
# diagnosis: not-summed

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    onehot = np.eye(len(table))[ids]  # (N, T, V)
    return onehot.swapaxes(1, 2) @ dout
