import numpy as np


@np.vectorize
def step(x):
    return 1.0 if x > 0 else 0.0


power = np.vectorize(lambda a, b=2: a**b, otypes=[float])
print(step(np.array([-1, 0, 2])), step(3), power([1, 2, 3]), power([1, 2], 3))
print(np.apply_along_axis(lambda row: row[::-1], 1, np.arange(6).reshape(2, 3)).tolist())

#> [0. 0. 1.] 1.0 [1. 4. 9.] [1. 8.]
#> [[2, 1, 0], [5, 4, 3]]
