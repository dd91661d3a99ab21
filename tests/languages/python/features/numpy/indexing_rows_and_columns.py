import numpy as np

x = np.arange(24).reshape(2, 3, 4)
print(x[1, 2, 3], x[0][1], x[-1, :, 0], x[:, 1].shape, x[..., -1].tolist(), x[0, ..., 1:3].tolist())
print(x[:, None].shape, x[0, :, np.newaxis, ::2].shape, x[..., None].shape, x[(1, 0)].tolist(), x[[1, 0], 0, 0])
m = x[0]
print(m[:, 1:2].shape, m[::-1, 0], m[1:, :-1].tolist(), m[:, -1], m[slice(0, 2), 3])
rows = slice(None, None, 2)
index = [slice(None)] * 3
index[1] = 0
print(m[rows].tolist(), x[tuple(index)].shape)

#> 23 [4 5 6 7] [12 16 20] (2, 4) [[3, 7, 11], [15, 19, 23]] [[1, 2], [5, 6], [9, 10]]
#> (2, 1, 3, 4) (3, 1, 2) (2, 3, 4, 1) [12, 13, 14, 15] [12  0]
#> (3, 1) [8 4 0] [[4, 5, 6], [8, 9, 10]] [ 3  7 11] [3 7]
#> [[0, 1, 2, 3], [8, 9, 10, 11]] (2, 4)
