"""NumPy's interface on Chainrule's tensor core. What is not here raises AttributeError."""

import builtins as _builtins
import numbers as _numbers

import _numpy
from _numpy import *
from _numpy import ndarray, ufunc

from numpy._dtypes import (
    can_cast,
    dtype,
    finfo,
    iinfo,
    issubdtype,
    min_scalar_type,
    promote_types,
    result_type,
)
from numpy._errors import errstate, geterr, seterr
from numpy._functional import apply_over_axes, fromfunction, fromiter, vectorize
from numpy._index_tricks import c_, index_exp, mgrid, ogrid, r_, s_
from numpy._printing import get_printoptions, printoptions, set_printoptions

__version__ = "2.4.0"

newaxis = None
True_ = _numpy.bool(True)
False_ = _numpy.bool(False)

_numbers.Integral.register(integer)
_numbers.Real.register(floating)

# Other names of the same types.
bool_ = _numpy.bool
byte, short, intc, int_, intp, longlong, long = int8, int16, int32, int64, int64, int64, int64
ubyte, ushort, uintc, uint, uintp, ulonglong, ulong = uint8, uint16, uint32, uint64, uint64, uint64, uint64
half, single, double = float16, float32, float64

abs = absolute
amax, amin = max, min

from numpy import _rebuild, exceptions, lib, linalg, random, testing, typing

_GONE = {
    "float": "`np.float` was a deprecated alias for the builtin `float`. Use `float`, or `np.float64`.",
    "int": "`np.int` was a deprecated alias for the builtin `int`. Use `int`, or `np.int64`.",
    "object": "`np.object` was a deprecated alias for the builtin `object`. Use `object`.",
    "float_": "`np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead.",
    "Inf": "`np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead.",
    "NaN": "`np.NaN` was removed in the NumPy 2.0 release. Use `np.nan` instead.",
    "product": "`np.product` was removed in the NumPy 2.0 release. Use `np.prod` instead.",
    "alltrue": "`np.alltrue` was removed in the NumPy 2.0 release. Use `np.all` instead.",
    "sometrue": "`np.sometrue` was removed in the NumPy 2.0 release. Use `np.any` instead.",
    "trapz": "`np.trapz` was removed in the NumPy 2.4 release. Use `np.trapezoid` instead.",
    "in1d": "`np.in1d` was removed in the NumPy 2.4 release. Use `np.isin` instead.",
    "asscalar": "`np.asscalar` was removed. Use `x.item()` instead.",
    "matrix": "`np.matrix` is not available here. Use an array and `@`.",
    "complex64": "complex numbers are not available here.",
    "complex128": "complex numbers are not available here.",
}

__all__ = [
    name
    for name in _builtins.list(globals())
    if not name.startswith("_") and name not in ("exceptions", "typing")
]


def __getattr__(name):
    message = f"module 'numpy' has no attribute '{name}'"
    if name in _GONE:
        raise AttributeError(f"{message}.\n{_GONE[name]}")
    import sys

    raise AttributeError(message, name=name, obj=sys.modules["numpy"])


def __dir__():
    return __all__
