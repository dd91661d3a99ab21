# The look-up takes the ids to begin with 1, and id 0 wraps round to the last row.
# fails: forward, dtable
# diagnosis: forward-disagrees

import numpy as np


def embedding_forward(ids, table):
    return table[ids - 1]


def embedding_backward(dout, ids, table):
    dtable = np.zeros_like(table)
    np.add.at(dtable, ids, dout)
    return dtable
