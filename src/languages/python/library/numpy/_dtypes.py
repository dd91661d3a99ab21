"""numpy.dtype, and the functions that ask about types."""

import _numpy
from _numpy import describe_dtype, generic

_CHARS = {
    "bool": "?", "int8": "b", "int16": "h", "int32": "i", "int64": "l",
    "uint8": "B", "uint16": "H", "uint32": "I", "uint64": "L",
    "float16": "e", "float32": "f", "float64": "d",
}  # fmt: skip
_NUMBERS = {
    "bool": 0, "int8": 1, "uint8": 2, "int16": 3, "uint16": 4, "int32": 5, "uint32": 6, "int64": 7, "uint64": 8,
    "float32": 11, "float64": 12, "float16": 23,
}  # fmt: skip
_KNOWN = {}


class dtype:
    """The type of an array's elements: np.dtype("float32"). There is one object of each."""

    __slots__ = ("name", "kind", "itemsize", "type")

    def __new__(cls, dtype, align=False, copy=False):
        if type(dtype) is cls:
            return dtype
        name, kind, itemsize, scalar, _low, _high = describe_dtype("float64" if dtype is None else dtype)
        if name not in _KNOWN:
            self = super().__new__(cls)
            self.name, self.kind, self.itemsize, self.type = name, kind, itemsize, scalar
            _KNOWN[name] = self
        return _KNOWN[name]

    # There is one byte order, and no dtype of several parts.
    byteorder = property(lambda self: "|" if self.itemsize == 1 else "=")
    isnative, isbuiltin, hasobject, isalignedstruct = True, 1, False, False
    fields = names = subdtype = metadata = None
    num = property(lambda self: _NUMBERS[self.name])
    alignment = property(lambda self: self.itemsize)
    base = property(lambda self: self)
    descr = property(lambda self: [("", self.str)])

    def newbyteorder(self, new_order="S"):
        raise NotImplementedError("dtype.newbyteorder: there is one byte order here")

    @property
    def char(self):
        return _CHARS[self.name]

    @property
    def str(self):
        return f"{'|' if self.itemsize == 1 else '<'}{self.kind}{self.itemsize}"

    @property
    def shape(self):
        return ()

    @property
    def ndim(self):
        return 0

    def __lt__(self, other):
        return self != other and can_cast(self, dtype(other))

    def __le__(self, other):
        return can_cast(self, dtype(other))

    def __gt__(self, other):
        return self != other and can_cast(dtype(other), self)

    def __ge__(self, other):
        return can_cast(dtype(other), self)

    def __eq__(self, other):
        try:
            return self is dtype(other)
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return f"dtype('{self.name}')"

    def __str__(self):
        return self.name

    def __reduce__(self):
        return (dtype, (self.name,))


def _abstract(kind):
    """The scalar type, concrete or abstract, of anything that names one."""
    if isinstance(kind, type) and issubclass(kind, generic):
        return kind
    return dtype(kind).type


def issubdtype(arg1, arg2):
    """Whether the first type is the second or below it: np.issubdtype(x.dtype, np.floating)."""
    first = arg1 if isinstance(arg1, type) and issubclass(arg1, generic) else dtype(arg1).type
    return issubclass(first, _abstract(arg2))


def _names(operands):
    return [
        dtype(one).name if isinstance(one, (str, dtype, type)) else one for one in operands
    ]


def result_type(*arrays_and_dtypes):
    """The dtype of an operation between these."""
    return _numpy.result_type(*_names(arrays_and_dtypes))


def promote_types(type1, type2):
    """The smallest dtype that holds both."""
    return _numpy.promote_types(*_names((type1, type2)))


def can_cast(from_, to, casting="safe"):
    """Whether a cast between dtypes is allowed by a rule."""
    return _numpy.can_cast(*_names((from_, to)), casting)


min_scalar_type = _numpy.min_scalar_type


_LINE = "-" * 63 + "\n"


class iinfo:
    """The limits of a whole-number type: np.iinfo(np.int32).max."""

    def __init__(self, type):
        given = type if isinstance(type, (str, dtype)) or isinstance(type, builtin_type) else _numpy.asarray(type).dtype
        self.dtype = dtype(given)
        _name, self.kind, itemsize, _scalar, low, high = describe_dtype(self.dtype)
        if self.kind not in "iu":
            raise ValueError(f"Invalid integer data type {self.kind!r}.")
        self.bits = 8 * itemsize
        self.min = -(2 ** (self.bits - 1)) if self.kind == "i" else 0
        self.max = 2 ** (self.bits - (self.kind == "i")) - 1

    def __str__(self):
        return f"Machine parameters for {self.dtype}\n{_LINE}min = {self.min}\nmax = {self.max}\n{_LINE}"

    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"


builtin_type = type


class finfo:
    """The limits of a float type: np.finfo(float).eps."""

    def __init__(self, dtype_or_value):
        if not isinstance(dtype_or_value, (str, dtype, type)):
            dtype_or_value = _numpy.asarray(dtype_or_value).dtype
        self.dtype = dtype(dtype_or_value)
        if self.dtype.kind != "f":
            raise ValueError(f"data type {self.dtype.type!r} not inexact")
        # IEEE 754: bits of the fraction, and the smallest exponent of a normal number.
        self.nmant, self.minexp = {2: (10, -14), 4: (23, -126), 8: (52, -1022)}[self.dtype.itemsize]
        self.bits = 8 * self.dtype.itemsize
        self.maxexp = 2 - self.minexp
        self.machep = -self.nmant
        self.precision = {2: 3, 4: 6, 8: 15}[self.dtype.itemsize]
        number = self.dtype.type
        self.eps = number(2.0**-self.nmant)
        self.epsneg = number(2.0 ** (-self.nmant - 1))
        self.max = number((2.0 - 2.0**-self.nmant) * 2.0 ** (self.maxexp - 1))
        self.min = -self.max
        self.tiny = self.smallest_normal = number(2.0**self.minexp)
        self.smallest_subnormal = number(2.0 ** (self.minexp - self.nmant))
        self.resolution = number(10.0**-self.precision)

    def __str__(self):
        return (
            f"Machine parameters for {self.dtype}\n{_LINE}"
            f"precision = {self.precision}   resolution = {self.resolution}\n"
            f"machep = {self.machep}   eps =        {self.eps}\n"
            f"negep =  {self.machep - 1}   epsneg =     {self.epsneg}\n"
            f"minexp = {self.minexp}   tiny =       {self.tiny}\n"
            f"maxexp = {self.maxexp}   max =        {self.max}\n"
            f"nexp =   {self.bits - self.nmant - 1}   min =        -max\n"
            f"smallest_normal = {self.smallest_normal}   smallest_subnormal = {self.smallest_subnormal}\n{_LINE}"
        )

    def __repr__(self):
        return f"finfo(resolution={self.resolution}, min={self.min}, max={self.max}, dtype={self.dtype})"
