import numpy as np

x = np.array([[1.5, 2.5], [3.5, 4.5]])
for index, value in np.ndenumerate(x):
    print(index, value)
print(list(np.ndindex(2, 2)), [x[i] for i in np.ndindex(x.shape)])
grad = np.zeros(x.shape)
for i, j in np.ndindex(*x.shape):
    grad[i, j] = i * 10 + j
print(grad, np.unravel_index(3, (2, 2)), np.unravel_index(x.argmax(), x.shape))

#> (0, 0) 1.5
#> (0, 1) 2.5
#> (1, 0) 3.5
#> (1, 1) 4.5
#> [(0, 0), (0, 1), (1, 0), (1, 1)] [np.float64(1.5), np.float64(2.5), np.float64(3.5), np.float64(4.5)]
#> [[ 0.  1.]
#>  [10. 11.]] (np.int64(1), np.int64(1)) (np.int64(1), np.int64(1))
