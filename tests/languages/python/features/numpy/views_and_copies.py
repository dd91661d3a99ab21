import numpy as np

x = np.arange(6)
view, fancy, copied = x[1:4], x[[1, 2, 3]], x[1:4].copy()
x[2] = 99
print(view, fancy, copied, view.base is x, copied.base is None)
m = x.reshape(2, 3)
m.T[0, 1] = -1
print(x, np.shares_memory(m, x), m.flatten().base is None, m.ravel().base is not None)
y = x.astype(float)
y[0] = 0.5
print(x[0], x.astype(x.dtype, copy=False) is x)

#> [ 1 99  3] [1 2 3] [1 2 3] True True
#> [ 0  1 99 -1  4  5] True True True
#> 0 True
