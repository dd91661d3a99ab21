import numpy as np

x = np.zeros((3, 4))
x[0] = 1
x[1, :] = [1, 2, 3, 4]
x[:, 3] += 10
x[2, 1:3] = np.array([7, 8])
x[x == 0] = -1
x[..., 0] *= 2
print(x)
x[[0, 2]] = x[[2, 0]]
x[1] = x[0]
x[0, 0], x[1, 1] = 5, 6
print(x)
onehot = np.zeros((3, 3), dtype=int)
onehot[np.arange(3), [2, 0, 1]] = 1
print(onehot, onehot.dtype)

#> [[ 2.  1.  1. 11.]
#>  [ 2.  2.  3. 14.]
#>  [-2.  7.  8. 10.]]
#> [[ 5.  7.  8. 10.]
#>  [-2.  6.  8. 10.]
#>  [ 2.  1.  1. 11.]]
#> [[0 0 1]
#>  [1 0 0]
#>  [0 1 0]] int64
