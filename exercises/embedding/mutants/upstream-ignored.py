# The upstream gradient is ignored: each row counts how often its id occurs.
# fails: dtable
# diagnosis: upstream-ignored

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    dtable = np.zeros_like(table)
    np.add.at(dtable, ids, 1.0)
    return dtable
