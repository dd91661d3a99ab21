# np.bincount without minlength ends at the largest id in the batch, so that the table's last rows are missing.
# fails: dtable
# diagnosis: unknown

import numpy as np


def embedding_forward(ids, table):
    return table[ids]


def embedding_backward(dout, ids, table):
    upstream = dout.reshape(ids.size, -1)
    return np.stack([np.bincount(ids.ravel(), weights=g) for g in upstream.T], axis=1)
