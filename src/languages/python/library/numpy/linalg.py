"""numpy.linalg: what gives several results gives them with names, as NumPy does."""

from collections import namedtuple as _namedtuple

import _numpy
import _numpy_linalg
from _numpy import LinAlgError
from _numpy_linalg import *


def _named(name, title, fields):
    function = getattr(_numpy_linalg, name)
    result = _namedtuple(f"{title}Result", fields)

    def call(*args, **kwargs):
        given = function(*args, **kwargs)
        return result(*given) if type(given) is tuple else given

    call.__name__ = call.__qualname__ = name
    return call


def cross(x1, x2, /, *, axis=-1):
    """The cross products of 3-vectors."""
    return _numpy.cross(x1, x2, axis=axis)


def diagonal(x, /, *, offset=0):
    """The diagonals of matrices, of the last two axes."""
    return _numpy.diagonal(x, offset, -2, -1)


def vecdot(x1, x2, /, *, axis=-1):
    """The dot products of the vectors along an axis."""
    return (_numpy.asarray(x1) * _numpy.asarray(x2)).sum(axis=axis)


eig = _named("eig", "Eig", "eigenvalues eigenvectors")
eigh = _named("eigh", "Eigh", "eigenvalues eigenvectors")
qr = _named("qr", "QR", "Q R")
slogdet = _named("slogdet", "Slogdet", "sign logabsdet")
svd = _named("svd", "SVD", "U S Vh")
