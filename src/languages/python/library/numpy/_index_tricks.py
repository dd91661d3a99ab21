"""Objects that are used with brackets."""

import _numpy


class _Joiner:
    def __init__(self, join):
        self._join = join

    def __getitem__(self, key):
        return self._join(*key) if isinstance(key, tuple) else self._join(key)


class _Mesh:
    def __init__(self, sparse):
        self._sparse = sparse

    def __getitem__(self, key):
        slices = key if isinstance(key, tuple) else (key,)
        axes = [_values(one) for one in slices]
        if not isinstance(key, tuple):
            return axes[0]
        grids = _numpy.meshgrid(*axes, indexing="ij", sparse=self._sparse)
        return tuple(grids) if self._sparse else _numpy.stack(grids)


def _values(key):
    start, step = key.start or 0, 1 if key.step is None else key.step
    if isinstance(step, complex):
        return _numpy.linspace(start, key.stop, int(abs(step)))
    return _numpy.arange(start, key.stop, step)


class _Index:
    def __init__(self, tuples):
        self._tuples = tuples

    def __getitem__(self, key):
        return (key,) if self._tuples and not isinstance(key, tuple) else key


r_ = _Joiner(_numpy.r_)
c_ = _Joiner(_numpy.c_)
mgrid = _Mesh(sparse=False)
ogrid = _Mesh(sparse=True)
s_ = _Index(tuples=False)
index_exp = _Index(tuples=True)


def _square(a):
    shape = _numpy.shape(a)
    if len(shape) < 2 or len(set(shape)) > 1:
        raise ValueError("All dimensions of input must be of equal length")
    return shape


def diag_indices_from(arr):
    """The positions of the diagonal of a square array."""
    shape = _square(arr)
    return _numpy.diag_indices(shape[0], len(shape))


def _rows_and_columns(arr):
    if _numpy.ndim(arr) != 2:
        raise ValueError("input array must be 2-d")
    return _numpy.shape(arr)


def tril_indices_from(arr, k=0):
    """The positions on and below a diagonal of a matrix."""
    rows, columns = _rows_and_columns(arr)
    return _numpy.tril_indices(rows, k, columns)


def triu_indices_from(arr, k=0):
    """The positions on and above a diagonal of a matrix."""
    rows, columns = _rows_and_columns(arr)
    return _numpy.triu_indices(rows, k, columns)


def mask_indices(n, mask_func, k=0):
    """The positions where a function such as np.triu leaves something of n rows and columns of ones."""
    return _numpy.nonzero(mask_func(_numpy.ones((n, n), int), k))
