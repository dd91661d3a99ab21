import numpy as np


class ParameterMixin:
    def state(self):
        return {k: v for k, v in vars(self).items() if isinstance(v, np.ndarray)}

    def __eq__(self, other):
        a, b = self.state(), other.state()
        return a.keys() == b.keys() and all(np.array_equal(a[k], b[k]) for k in a)


class Linear(ParameterMixin):
    def __init__(self, n, scale=1.0):
        self.n, self.W, self.b = n, np.eye(n) * scale, np.zeros(n)


print(Linear(2) == Linear(2), Linear(2) == Linear(2, scale=3), Linear(2) != Linear(3), list(Linear(1).state()))
print(getattr(Linear(2), "W").trace(), Linear.__hash__ is None)

#> True False True ['W', 'b']
#> 2.0 True
