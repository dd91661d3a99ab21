import warnings

import numpy as np

warnings.simplefilter("ignore")
print(np.float64(1.0) / 0, np.float64(0.0) / 0, np.sqrt(-1.0), np.log(0.0), np.exp(1000.0))
try:
    1.0 / 0
except ZeroDivisionError:
    print("plain floats raise")
print(np.array([5, 7]) // 2, np.array([-5, 7]) % 3, np.array([1.0, -1.0]) // 0.4)

#> inf nan nan -inf inf
#> plain floats raise
#> [2 3] [1 1] [ 2. -3.]
