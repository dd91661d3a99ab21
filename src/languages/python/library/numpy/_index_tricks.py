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
