# np.take without an axis looks the ids up in the flattened table: numbers where vectors are asked.
# fails: forward, dtable
# diagnosis: unknown

import numpy as np


def embedding_forward(ids, table):
    return np.take(table, ids)


def embedding_backward(dout, ids, table):
    dtable = np.zeros_like(table)
    np.add.at(dtable, ids, dout)
    return dtable
