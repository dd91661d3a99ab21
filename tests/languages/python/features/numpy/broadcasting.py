import numpy as np

x = np.arange(6.0).reshape(2, 3)
print(x - x.mean(axis=0), x / x.sum(axis=1, keepdims=True), sep="\n")
print((x[:, None, :] * np.ones((4, 1))).shape, (np.arange(3)[:, np.newaxis] * np.arange(2)).tolist())
print(x + np.array([[10.0], [20.0]]), 1 / np.array([1, 2, 4]), 2 ** np.arange(4), 10 - x[0])
print(np.broadcast_to(np.arange(2), (3, 2)).shape, np.maximum(0, x - 3), np.array([1, 2]) * 1.5)

#> [[-1.5 -1.5 -1.5]
#>  [ 1.5  1.5  1.5]]
#> [[0.         0.33333333 0.66666667]
#>  [0.25       0.33333333 0.41666667]]
#> (2, 4, 3) [[0, 0], [0, 1], [0, 2]]
#> [[10. 11. 12.]
#>  [23. 24. 25.]] [1.   0.5  0.25] [1 2 4 8] [10.  9.  8.]
#> (3, 2) [[0. 0. 0.]
#>  [0. 1. 2.]] [1.5 3. ]
