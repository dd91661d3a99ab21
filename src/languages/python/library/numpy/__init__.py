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
from numpy._aliases import (
    acos,
    acosh,
    asarray_chkfinite,
    asin,
    asinh,
    astype,
    atan,
    atan2,
    atanh,
    bitwise_invert,
    bitwise_left_shift,
    bitwise_not,
    bitwise_right_shift,
    concat,
    conj,
    conjugate,
    cumulative_prod,
    cumulative_sum,
    imag,
    iscomplex,
    iscomplexobj,
    isrealobj,
    iterable,
    matrix_transpose,
    matvec,
    permute_dims,
    pow,
    real,
    unstack,
    vecdot,
    vecmat,
)
from numpy._files import (
    fromfile,
    genfromtxt,
    load,
    loadtxt,
    memmap,
    save,
    savetxt,
    savez,
    savez_compressed,
)
from numpy._functional import apply_over_axes, fromfunction, fromiter, frompyfunc, vectorize
from numpy._index_tricks import (
    c_,
    diag_indices_from,
    index_exp,
    mask_indices,
    mgrid,
    ogrid,
    r_,
    s_,
    tril_indices_from,
    triu_indices_from,
)
from numpy._polynomials import polyfit, polyval
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

from numpy import _rebuild, exceptions, lib, linalg, random, testing

# What other modules of the package import from _numpy, and is not at NumPy's top level.
del AxisError, LinAlgError, UFuncTypeError, as_strided, describe_dtype, rebuild, sliding_window_view

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
}

# What NumPy has, and this has not.
_ABSENT = """angle asfortranarray asmatrix base_repr binary_repr bitwise_count bmat broadcast bytes_ cdouble char character
    clongdouble common_type complex64 complex128 complexfloating csingle datetime64 einsum_path emath fft flatiter
    flexible float128 frexp fromregex fromstring histogram2d histogramdd isdtype isfortran isnat ldexp longdouble ma
    matrix nextafter object_ packbits poly poly1d polyadd polyder polydiv polyint polymul polynomial polysub
    real_if_close rec recarray record require roots sort_complex spacing str_ strings timedelta64 typename unique_all
    unique_counts unique_inverse unique_values unpackbits unwrap void""".split()

__all__ = [
    name
    for name in _builtins.list(globals())
    if not name.startswith("_") and name != "exceptions"
] + ["__version__"]


def __getattr__(name):
    message = f"module 'numpy' has no attribute '{name}'"
    if name in _GONE:
        raise AttributeError(f"{message}.\n{_GONE[name]}")
    if name in _ABSENT:
        raise AttributeError(f"np.{name} is not available here")
    import sys

    raise AttributeError(message, name=name, obj=sys.modules["numpy"])


def __dir__():
    return __all__
