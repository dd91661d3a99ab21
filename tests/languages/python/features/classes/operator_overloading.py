class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, other):
        return Vec(*(a + b for a, b in zip(self.xs, other.xs)))

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Vec(*(k * x for x in self.xs))

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.xs, other.xs))

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return self.xs == other.xs

    def __repr__(self):
        return f"Vec{self.xs}"


a, b = Vec(1, 2), Vec(3, 4)
print(a + b, 2 * a, a * 0.5, a @ b, -a, a == Vec(1, 2), a != b)
try:
    a * "x"
except TypeError:
    print("TypeError")

#> Vec(4, 6) Vec(2, 4) Vec(0.5, 1.0) 11 Vec(-1, -2) True True
#> TypeError
