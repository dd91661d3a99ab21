import numpy as np


class Dual:
    """A value and its derivative; __array_ufunc__ = None makes NumPy defer to us."""

    __array_ufunc__ = None

    def __init__(self, value, grad):
        self.value, self.grad = value, grad

    def __rmul__(self, other):
        return Dual(other * self.value, other * self.grad)

    def __radd__(self, other):
        return Dual(other + self.value, self.grad)


d = np.array([1.0, 2.0]) * Dual(3.0, 1.0)
print(type(d).__name__, d.value, d.grad)
e = np.float64(2.0) + Dual(1.0, 1.0)
print(type(e).__name__, e.value, e.grad)

#> Dual [3. 6.] [1. 2.]
#> Dual 3.0 1.0
