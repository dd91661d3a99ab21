"""Small functions in terms of others, and second names."""

import _numpy
from _numpy import asarray


def iterable(y):
    """Whether iter(y) works."""
    try:
        iter(y)
    except TypeError:
        return False
    return True


def astype(x, dtype, /, *, copy=True, device=None):
    """x.astype(dtype)."""
    return x.astype(dtype, copy=copy)


def real(val):
    """The numbers themselves: there are no complex ones here."""
    return asarray(val).real


def imag(val):
    """Zeros: there are no complex numbers here."""
    return asarray(val).imag


def isrealobj(x):
    """True: there are no complex numbers here."""
    return True


def iscomplexobj(x):
    """False: there are no complex numbers here."""
    return False


def iscomplex(x):
    """False for each element: there are no complex numbers here."""
    return _numpy.logical_not(_numpy.isreal(x))


def asarray_chkfinite(a, dtype=None, order=None):
    """The array of a. Raises ValueError for nan and infinities in it."""
    out = asarray(a, dtype=dtype)
    if not _numpy.isfinite(out).all():
        raise ValueError("array must not contain infs or NaNs")
    return out


def vecdot(x1, x2, /, *, axis=-1):
    """The dot products of the vectors along an axis."""
    return (asarray(x1) * asarray(x2)).sum(axis=axis)


def matvec(x1, x2, /):
    """The products of matrices and vectors."""
    return _numpy.matmul(x1, asarray(x2)[..., None])[..., 0]


def vecmat(x1, x2, /):
    """The products of vectors and matrices."""
    return _numpy.matmul(asarray(x1)[..., None, :], x2)[..., 0, :]


def _cumulative(name, accumulate, neutral):
    def cumulative(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
        x = asarray(x)
        if axis is None:
            if x.ndim != 1:
                raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
            axis = 0
        result = accumulate(x, axis, dtype, out)
        if not include_initial:
            return result
        shape = list(x.shape)
        shape[axis] = 1
        return _numpy.concatenate([_numpy.full(shape, neutral, dtype=result.dtype), result], axis)

    cumulative.__name__ = cumulative.__qualname__ = name
    cumulative.__doc__ = f"np.{name.replace('ulative_', '')} with the array API's name."
    return cumulative


cumulative_sum = _cumulative("cumulative_sum", _numpy.cumsum, 0)
cumulative_prod = _cumulative("cumulative_prod", _numpy.cumprod, 1)


def matrix_transpose(x, /):
    """The last two axes exchanged."""
    return asarray(x).mT


def unstack(x, /, *, axis=0):
    """The arrays along an axis, in a tuple."""
    return tuple(_numpy.moveaxis(x, axis, 0))


# The array API's names, and other second ones.
acos, asin, atan, atan2 = _numpy.arccos, _numpy.arcsin, _numpy.arctan, _numpy.arctan2
acosh, asinh, atanh = _numpy.arccosh, _numpy.arcsinh, _numpy.arctanh
bitwise_invert = bitwise_not = _numpy.invert
bitwise_left_shift, bitwise_right_shift = _numpy.left_shift, _numpy.right_shift
concat = _numpy.concatenate
conj = conjugate = _numpy.positive
permute_dims = _numpy.transpose
pow = _numpy.power
