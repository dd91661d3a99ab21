import numpy as np

counts = np.zeros(4)
np.add.at(counts, [0, 1, 1, 3], 1)
print(counts)
dW = np.zeros((3, 2))
np.add.at(dW, np.array([0, 2, 0]), np.array([[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]))
print(dW)
print(np.add.reduce([1, 2, 3]), np.multiply.reduce([[1, 2], [3, 4]], axis=0), np.maximum.accumulate([1, 3, 2]))
print(np.add.accumulate([1, 2, 3]), np.multiply.outer([1, 2], [3, 4]), np.logical_or.reduce([False, True]))

#> [1. 2. 0. 1.]
#> [[4. 4.]
#>  [0. 0.]
#>  [2. 2.]]
#> 6 [3 8] [1 3 3]
#> [1 3 6] [[3 4]
#>  [6 8]] True
