import math

import numpy as np

x = np.float64(2.0)
print(math.sqrt(x), math.exp(np.float32(0.0)), math.floor(np.float64(2.7)), math.log(np.array(1.0)))
print(type(math.sqrt(x)).__name__, round(float(np.float32(0.1)), 6), math.isnan(np.nan))
try:
    math.sqrt(np.array([1.0, 2.0]))
except TypeError:
    print("TypeError")

#> 1.4142135623730951 1.0 2 0.0
#> float 0.1 True
#> TypeError
