import numpy as np

np.random.seed(1)


def dropout(x, p, train=True):
    if not train:
        return x, None
    mask = (np.random.rand(*x.shape) < p) / p
    return x * mask, mask


out, mask = dropout(np.ones((2, 5)), 0.5)
print(out, (out == mask).all(), dropout(out, 0.5, train=False)[1], sep="\n")
dout = np.full_like(out, 3.0)
dout *= mask
print(dout.sum(axis=1), dout.dtype)

#> [[2. 0. 2. 2. 2.]
#>  [2. 2. 2. 2. 0.]]
#> True
#> None
#> [24. 24.] float64
