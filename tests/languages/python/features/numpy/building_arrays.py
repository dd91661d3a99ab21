import numpy as np

rows = [np.array([1.0, 2.0]), np.array([3.0, 4.0])]
print(np.array(rows), np.array(rows).shape, np.array([np.zeros((2, 2))] * 3).shape)
print(np.array(range(4)), np.array([i * i for i in range(4)]), np.array((1, 2.5)), np.array([[1], [2]]).shape)
print(np.array([1, 2, True]).dtype, np.array([1, 2.0]).dtype, np.array([True]).dtype, np.array([]).dtype)
print(np.array([1, 2], dtype=float), np.array([1.9, -1.9]).astype(int), np.zeros(3, dtype=bool), np.ones((2,), "int32"))
print(np.asarray(rows[0]) is rows[0], np.array(rows[0]) is rows[0], np.array(5).shape, np.array([[]]).shape)
print(np.array([np.float64(1), 2, np.int64(3)]), np.fromiter((i for i in range(3)), dtype=float))

#> [[1. 2.]
#>  [3. 4.]] (2, 2) (3, 2, 2)
#> [0 1 2 3] [0 1 4 9] [1.  2.5] (2, 1)
#> int64 float64 bool float64
#> [1. 2.] [ 1 -1] [False False False] [1 1]
#> True False () (1, 0)
#> [1. 2. 3.] [0. 1. 2.]
