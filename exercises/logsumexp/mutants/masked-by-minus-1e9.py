# Masked entries become −1e9, so that a row of nothing else has a sum, and a gradient.
# fails: masked, masked-gradient

import numpy as np


def unmasked(x):
    return np.where(np.isneginf(x), -1e9, x)


def logsumexp(x):
    x = unmasked(x)
    m = x.max(axis=-1, keepdims=True)
    return m.squeeze(-1) + np.log(np.exp(x - m).sum(axis=-1))


def logsumexp_backward(dout, x):
    x = unmasked(x)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return dout[:, None] * e / e.sum(axis=-1, keepdims=True)
