# `dtable[ids] += dout` reads all rows before it writes any, so that the last of an id's repeats is all that stays.
# fails: dtable
# diagnosis: overwritten

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    dtable = np.zeros_like(table)
    dtable[ids] += dout
    return dtable
