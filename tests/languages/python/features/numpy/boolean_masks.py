import numpy as np

x = np.array([[1.0, -2.0], [-3.0, 4.0]])
mask = x > 0
print(mask, x[mask], mask.sum(), x[~mask].tolist(), mask.dtype)
out = x.copy()
out[out < 0] = 0
print(out, np.where(mask, x, 0.1 * x), (x > 0) * x, sep="\n")
dout = np.ones_like(x)
dout[x <= 0] = 0
print(dout.tolist(), np.where(x > 3), np.nonzero(mask), x[[True, False]], x[:, [False, True]].tolist())
labels = np.array([0, 1, 1, 0])
print(np.mean(labels == np.array([0, 1, 0, 0])), (labels == 1).nonzero()[0], labels[labels != 0].size)

#> [[ True False]
#>  [False  True]] [1. 4.] 2 [-2.0, -3.0] bool
#> [[1. 0.]
#>  [0. 4.]]
#> [[ 1.  -0.2]
#>  [-0.3  4. ]]
#> [[ 1. -0.]
#>  [-0.  4.]]
#> [[1.0, 0.0], [0.0, 1.0]] (array([1]), array([1])) (array([0, 1]), array([0, 1])) [[ 1. -2.]] [[-2.0], [4.0]]
#> 0.75 [1 2] 2
