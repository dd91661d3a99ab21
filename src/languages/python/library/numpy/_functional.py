"""Functions that call the learner's own, once for each element."""

import functools

import _numpy


class vectorize:
    """A function of arrays from one of numbers; it is called for each element, and the arguments broadcast."""

    def __init__(self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if pyfunc is not None and not callable(pyfunc):
            raise TypeError("When used as a decorator, only accepts keyword arguments.")
        if signature is not None:
            raise NotImplementedError("np.vectorize: signature= is not available here")
        self._options = (otypes, excluded or set())
        self.pyfunc = pyfunc
        if pyfunc is not None:
            functools.update_wrapper(self, pyfunc)

    def __call__(self, *args, **kwargs):
        if self.pyfunc is None:
            return vectorize(args[0], *self._options)
        otypes, excluded = self._options
        spread = {i: _numpy.asarray(arg) for i, arg in enumerate(args) if i not in excluded}
        spread |= {key: _numpy.asarray(arg) for key, arg in kwargs.items() if key not in excluded}
        shape = _numpy.broadcast_shapes(*(array.shape for array in spread.values()))
        columns = {key: _numpy.broadcast_to(array, shape).ravel() for key, array in spread.items()}
        size = next((column.size for column in columns.values()), 1)
        if size == 0 and otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        results = []
        for at in range(size):
            element = {key: column[at] for key, column in columns.items()}
            results.append(
                self.pyfunc(
                    *(element.get(i, arg) for i, arg in enumerate(args)),
                    **{key: element.get(key, arg) for key, arg in kwargs.items()},
                )
            )
        if results and isinstance(results[0], tuple):
            return tuple(
                self._collected([row[k] for row in results], shape, otypes and otypes[k]) for k in range(len(results[0]))
            )
        return self._collected(results, shape, otypes and otypes[0])

    @staticmethod
    def _collected(results, shape, dtype):
        array = _numpy.array(results, dtype=dtype) if dtype else _numpy.array(results)
        return array.reshape(shape) if shape else array[0]


def frompyfunc(func, /, nin, nout, *, identity=None):
    """The same of a function with a number of arguments and results; its results are numbers, not objects."""
    if nin < 1 or nout < 1:
        raise ValueError("np.frompyfunc: a function of arrays has at least one argument and one result")

    def call(*args):
        if len(args) != nin:
            raise TypeError(f"{call.__name__}() takes {nin} positional arguments but {len(args)} were given")
        return vectorize(func)(*args)

    call.__name__ = call.__qualname__ = f"{getattr(func, '__name__', 'function')} (vectorized)"
    return call


def apply_over_axes(func, a, axes):
    """The results of a function along one axis after the other, with the axes kept."""
    out = _numpy.asarray(a)
    for axis in [axes] if isinstance(axes, int) else axes:
        result = func(out, axis)
        out = result if result.ndim == out.ndim else _numpy.expand_dims(result, axis)
    return out


def fromfunction(function, shape, *, dtype=float, **kwargs):
    """What a function gives for the arrays of positions along each axis."""
    return function(*_numpy.indices(shape, dtype=dtype), **kwargs)


def fromiter(iter, dtype, count=-1):
    """A 1-D array of the values of an iterable."""
    values = list(iter)
    return _numpy.array(values if count < 0 else values[:count], dtype=dtype)
