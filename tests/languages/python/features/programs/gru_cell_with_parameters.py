import numpy as np


class GRUCell:
    def __init__(self, d, h, rng):
        for name in ("Wr", "Wz", "Wn"):
            setattr(self, name, rng.normal(0, 1 / np.sqrt(d + h), (d + h, h)))

    def __call__(self, x, h):
        sigmoid = lambda a: 1.0 / (1.0 + np.exp(-a))
        xh = np.concatenate([x, h], axis=1)
        r, z = sigmoid(xh @ self.Wr), sigmoid(xh @ self.Wz)
        n = np.tanh(np.concatenate([x, r * h], axis=1) @ self.Wn)
        return (1 - z) * n + z * h


cell = GRUCell(3, 2, np.random.default_rng(0))
h = np.zeros((2, 2))
for x in np.random.default_rng(1).normal(size=(4, 2, 3)):
    h = cell(x, h)
print(h.round(5), sorted(vars(cell)), sum(w.size for w in vars(cell).values()))

#> [[ 0.02667 -0.35094]
#>  [ 0.01917  0.11086]] ['Wn', 'Wr', 'Wz'] 30
