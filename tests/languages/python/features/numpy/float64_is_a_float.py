import numpy as np

x = np.float64(1.5)
print(isinstance(x, float), isinstance(np.float32(1), float), isinstance(np.int64(1), int), isinstance(x, np.floating))
print(isinstance(np.int32(1), np.integer), isinstance(np.bool_(True), bool), isinstance(x, np.number), np.float64 is float)
print(isinstance(np.zeros(2)[0], np.float64), isinstance(np.zeros(2), np.ndarray), isinstance(x, np.ndarray))
print(type(x).__mro__[1].__name__, type(x).__name__, type(x + 1).__name__, type(2 * x).__name__)
print(np.issubdtype(np.float32, np.floating), np.issubdtype(np.zeros(1, int).dtype, np.integer))

#> True False False True
#> True False True False
#> True True False
#> floating float64 float64 float64
#> True True
