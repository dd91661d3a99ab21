from functools import reduce

import numpy as np


def logsumexp(x):
    # Column after column: lse(a, b, c) = logaddexp(logaddexp(a, b), c). No maximum of a whole row is needed.
    return reduce(np.logaddexp, x.T)


def logsumexp_backward(dout, x):
    lse = np.logaddexp.reduce(x, axis=1)
    log_softmax = np.full_like(x, -np.inf)
    np.subtract(x, lse[:, np.newaxis], out=log_softmax, where=x > -np.inf)
    return np.exp(log_softmax) * dout[:, np.newaxis]
