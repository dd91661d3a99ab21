import numpy as np

x = np.arange(6.0).reshape(2, 3)
x.fill(2)
print(x, x.T.flags["C_CONTIGUOUS"], x.strides, x.flat[4], x.any(), x.all(), x.item(0), x.round(1).tolist())
print(x.repeat(2, axis=0).shape, x.clip(0, 1).max(), x.dot(np.ones(3)), x.nonzero()[0].tolist(), x.squeeze().shape)
x[0, 0] = 5
print(x.tolist(), x.diagonal(), x.cumsum(axis=1).tolist(), x.argsort(axis=1).shape, x.copy() is x, x.take([0, 5]), x.prod())
print([hasattr(x, name) for name in ("sum", "T", "no_such_method")])

#> [[2. 2. 2.]
#>  [2. 2. 2.]] False (24, 8) 2.0 True True 2.0 [[2.0, 2.0, 2.0], [2.0, 2.0, 2.0]]
#> (4, 3) 1.0 [6. 6.] [0, 0, 0, 1, 1, 1] (2, 3)
#> [[5.0, 2.0, 2.0], [2.0, 2.0, 2.0]] [5. 2.] [[5.0, 7.0, 9.0], [2.0, 4.0, 6.0]] (2, 3) False [5. 2.] 160.0
#> [True, True, False]
