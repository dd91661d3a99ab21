import numpy as np


def stats(x):
    return x.mean(), x.std(), (x.min(), x.max())


mean, std, (low, high) = stats(np.array([1.0, 2.0, 3.0, 4.0]))
print(mean, round(std, 4), low, high)
cache = stats(np.zeros(2))
print(type(cache).__name__, len(cache))
*_, extremes = cache
print(extremes)

#> 2.5 1.118 1.0 4.0
#> tuple 3
#> (np.float64(0.0), np.float64(0.0))
