"""numpy.linalg: what gives several results gives them with names, as NumPy does."""

from collections import namedtuple as _namedtuple

import _numpy_linalg
from _numpy import LinAlgError
from _numpy_linalg import *


def _named(name, fields):
    function = getattr(_numpy_linalg, name)
    result = _namedtuple(f"{name.capitalize()}Result", fields)

    def call(*args, **kwargs):
        given = function(*args, **kwargs)
        return result(*given) if type(given) is tuple else given

    call.__name__ = call.__qualname__ = name
    return call


eig = _named("eig", "eigenvalues eigenvectors")
eigh = _named("eigh", "eigenvalues eigenvectors")
qr = _named("qr", "Q R")
slogdet = _named("slogdet", "sign logabsdet")
svd = _named("svd", "U S Vh")
