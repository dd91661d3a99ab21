import numpy as np

a, b = np.array([[1, 2]]), np.array([[3, 4]])
print(np.concatenate([a, b]), np.concatenate((a, b), axis=1), np.hstack([a, b]), np.vstack((a, b)).shape)
print(np.stack([a, b]).shape, np.stack([a, b], axis=-1).tolist(), np.column_stack([[1, 2], [3, 4]]).tolist())
x = np.arange(12).reshape(2, 6)
i, f, g = np.split(x, 3, axis=1)
print(i.tolist(), g.tolist(), [p.shape for p in np.split(x, [1, 4], axis=1)], [len(p) for p in np.array_split(range(7), 3)])
print(np.append([1, 2], 3), np.insert([1, 2, 3], 1, 9), np.delete([1, 2, 3], 0), np.tile([1, 2], 2), np.repeat([1, 2], 2))
print(np.r_[1:4, 0], np.c_[[1, 2], [3, 4]].tolist(), np.pad([1, 2], 1), np.pad(a, ((1, 0), (0, 1)), mode="constant").tolist())

#> [[1 2]
#>  [3 4]] [[1 2 3 4]] [[1 2 3 4]] (2, 2)
#> (2, 1, 2) [[[1, 3], [2, 4]]] [[1, 3], [2, 4]]
#> [[0, 1], [6, 7]] [[4, 5], [10, 11]] [(2, 1), (2, 3), (2, 2)] [3, 2, 2]
#> [1 2 3] [1 9 2 3] [2 3] [1 2 1 2] [1 1 2 2]
#> [1 2 3 0] [[1, 3], [2, 4]] [0 1 2 0] [[0, 0, 0], [1, 2, 0]]
