import numpy as np


def scale_in_place(x):
    x *= 10


def scale_rebound(x):
    x = x * 10


a = np.array([1.0, 2.0])
b = a
scale_in_place(a)
scale_rebound(a)
print(a, b is a)
a = a + 1
print(a, b)
b[:] = 0
row = np.arange(6.0).reshape(2, 3)
view = row[0]
view += 100
row[1] -= row[0] / 2
print(row, b)

#> [10. 20.] True
#> [11. 21.] [10. 20.]
#> [[100.  101.  102. ]
#>  [-47.  -46.5 -46. ]] [0. 0.]
