# Each row is divided by how often its id occurs, a mean of the contributions where they add up.
# fails: dtable
# diagnosis: averaged

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    dtable = np.zeros_like(table)
    for v in np.unique(ids):
        dtable[v] = dout[ids == v].mean(axis=0)
    return dtable
