# A 3×3 window has nine places. One strided slice holds what lies at a place in every window at once, (N, C, P, Q):
# the output is the maximum of nine arrays, and of tied entries the first takes the gradient.
from itertools import product

import numpy as np


def slices(x):
    """A view of x for each place of the window, in row-major order."""
    P, Q = [(size - 3) // 2 + 1 for size in x.shape[2:]]
    for i, j in product(range(3), repeat=2):
        yield x[:, :, i : i + 2 * P - 1 : 2, j : j + 2 * Q - 1 : 2]


def max_pool_forward(x):
    return np.maximum.reduce(list(slices(x)))


def max_pool_backward(dout, x):
    out = max_pool_forward(x)
    dx = np.zeros_like(x)
    waiting = np.ones(out.shape, dtype=bool)  # windows whose maximum is still to be met
    for x_place, dx_place in zip(slices(x), slices(dx)):
        found = waiting & (x_place == out)
        dx_place += np.where(found, dout, 0)
        waiting &= ~found
    return dx
