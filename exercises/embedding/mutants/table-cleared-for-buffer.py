# `table[:]` copies a list but is a view of an array, and filling it with zeros wipes the weights.
# fails: unchanged

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    dtable = table[:]
    dtable.fill(0)
    np.add.at(dtable, ids, dout)
    return dtable
