import numpy
import numpy as np
import numpy.linalg as la
import numpy.random as npr
from numpy import array, exp, sum as npsum
from numpy.linalg import norm
from numpy.random import default_rng, randn

print(numpy is np, la is np.linalg, npr.seed(0), npsum(array([1, 2])), norm([3.0, 4.0]), exp(0.0), randn(2).shape)
print(default_rng(1).integers(5), np.__name__, isinstance(np.__version__, str), callable(np.zeros), np.newaxis is None)

#> True True None 3 5.0 1.0 (2,)
#> 2 numpy True True True
