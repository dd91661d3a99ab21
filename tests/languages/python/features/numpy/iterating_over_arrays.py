import numpy as np

x = np.arange(6).reshape(2, 3)
for row in x:
    print(type(row).__name__, row.shape, row)
for value in x[0]:
    print(type(value).__name__, value + 0.5)
for i, (row, name) in enumerate(zip(x, "ab")):
    print(i, name, row.sum())
print([r.tolist() for r in x.T], [v for v in x.flat])
try:
    iter(np.array(3.0))
except TypeError as error:
    print(error)

#> ndarray (3,) [0 1 2]
#> ndarray (3,) [3 4 5]
#> int64 0.5
#> int64 1.5
#> int64 2.5
#> 0 a 3
#> 1 b 12
#> [[0, 3], [1, 4], [2, 5]] [np.int64(0), np.int64(1), np.int64(2), np.int64(3), np.int64(4), np.int64(5)]
#> iteration over a 0-d array
