import numpy as np

x = np.zeros((2, 3))
x[0][1] = 5
x[x == 0][0] = 99
x[[0, 1]][:, 2] = 99
x[1][[0, 2]] = 7
x[:, 1][x[:, 1] > 0] *= 2
print(x)
rows = [x[0], x[1].copy()]
rows[0] += 1
rows[1] += 1
print(x, rows[1])
a = b = np.zeros(2)
a[0] = 1
c, d = np.zeros((2, 2))
c += 3
print(b, c, d)

#> [[ 0. 10.  0.]
#>  [ 7.  0.  7.]]
#> [[ 1. 11.  1.]
#>  [ 7.  0.  7.]] [8. 1. 8.]
#> [1. 0.] [3. 3.] [0. 0.]
