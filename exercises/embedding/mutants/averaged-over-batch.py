# The gradient is divided by N, though the mean of a loss is already in the upstream gradient.
# fails: dtable
# diagnosis: factor

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    dtable = np.zeros_like(table)
    np.add.at(dtable, ids, dout)
    return dtable / len(ids)
