import numpy as np

x = np.array([3, 1, 2])
print(np.sort(x), x.argsort(), x[::-1], np.argsort(-x)[:2], np.unique([2, 1, 2]), np.searchsorted([1, 3, 5], 4))
values, counts = np.unique(np.array([1, 1, 4]), return_counts=True)
print(dict(zip(values.tolist(), counts.tolist())), np.bincount([0, 2, 2]), np.bincount([0, 1], weights=[0.5, 2.0], minlength=3))
x.sort()
print(x, np.flip(x), np.cumsum(x), np.diff(x), np.argwhere(x > 1).tolist(), np.isin(x, [1, 3]), np.lexsort(([1, 2], [2, 1])))
top = np.argpartition(np.array([5, 9, 1, 7]), -2)[-2:]
print(sorted(top.tolist()), np.take_along_axis(np.array([[3, 1]]), np.array([[1, 0]]), axis=1), np.triu(np.ones((2, 2)), k=1).tolist())

#> [1 2 3] [1 2 0] [2 1 3] [0 2] [1 2] 2
#> {1: 2, 4: 1} [1 0 2] [0.5 2.  0. ]
#> [1 2 3] [3 2 1] [1 3 6] [1 1] [[1], [2]] [ True False  True] [1 0]
#> [1, 3] [[1 3]] [[0.0, 1.0], [0.0, 0.0]]
