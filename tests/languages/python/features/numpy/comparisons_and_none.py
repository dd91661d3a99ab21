import numpy as np

x = np.array([1, 2, 3])
print(x == 2, x != 2, x == np.array([1, 0, 3]), (x == np.array(2)).sum())
cache = None
print(cache is None, x is not None, np.array_equal(x, [1, 2, 3]), np.equal(x, 3))
bias = np.zeros(3)
out = x + (bias if bias is not None else 0)
print(out, (x > np.array([0, 2, 2])).tolist())

#> [False  True False] [ True False  True] [ True False  True] 1
#> True True True [False False  True]
#> [1. 2. 3.] [True, False, True]
