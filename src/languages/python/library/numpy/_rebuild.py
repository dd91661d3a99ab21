"""How pickled arrays come back: pickle wants a function with a name."""

import _numpy


def rebuild(flat, shape, dtype, is_scalar):
    return _numpy.rebuild(flat, shape, dtype, is_scalar)
