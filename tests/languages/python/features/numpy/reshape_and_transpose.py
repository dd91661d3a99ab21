import numpy as np

x = np.arange(24).reshape(2, 3, 4)
print(x.reshape(2, -1).shape, x.reshape((4, 6)).shape, x.reshape(-1).shape, x.transpose(0, 2, 1).shape, x.T.shape)
print(np.transpose(x, (1, 0, 2)).shape, x.swapaxes(1, 2).shape, np.moveaxis(x, 0, -1).shape, x.transpose((2, 0, 1)).shape)
print(np.expand_dims(x, 0).shape, np.squeeze(np.zeros((1, 3, 1))).shape, x[0].T.tolist(), x.ravel()[:3])
print(np.reshape(x[0], (4, 3), order="F").tolist(), x.flatten().shape, np.atleast_2d([1, 2]).shape)
heads = x.reshape(2, 3, 2, 2).transpose(0, 2, 1, 3)
print(heads.shape, heads[0, 1].tolist(), np.ascontiguousarray(heads).strides)

#> (2, 12) (4, 6) (24,) (2, 4, 3) (4, 3, 2)
#> (3, 2, 4) (2, 4, 3) (3, 4, 2) (4, 2, 3)
#> (1, 2, 3, 4) (3,) [[0, 4, 8], [1, 5, 9], [2, 6, 10], [3, 7, 11]] [0 1 2]
#> [[0, 5, 10], [4, 9, 3], [8, 2, 7], [1, 6, 11]] (24,) (1, 2)
#> (2, 2, 3, 2) [[2, 3], [6, 7], [10, 11]] (96, 48, 16, 8)
