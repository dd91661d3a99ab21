from numpy import *
from numpy.random import seed, rand

x = array([3.0, -1.0, 2.0])
print(sum(x), abs(x), max(x), round(x / 7, 2), maximum(x, 0), pi > 3, exp(0), zeros(2), any(x > 2), all(x > 2))
seed(1)
print(rand(2).round(4), linalg.norm(x).round(4), dot(x, x), newaxis is None, float64(2), arange(3), min(x))

#> 4.0 [3. 1. 2.] 3.0 [ 0.43 -0.14  0.29] [3. 0. 2.] True 1.0 [0. 0.] True False
#> [0.417  0.7203] 3.7417 14.0 True 2.0 [0 1 2] -1.0
