import numpy as np

print(np.zeros((2, 3)).shape, np.zeros(shape=[2, 1]).shape, np.ones(3), np.full((2,), 7), np.eye(2), np.empty((0, 3)).shape)
print(np.arange(3), np.arange(2, 8, 2), np.arange(0, 1, 0.25), np.arange(5, 0, -2), np.linspace(0, 1, 5), np.arange(3.0))
print(np.zeros_like([1.5, 2]), np.ones_like(np.zeros((1, 2), int)), np.full_like(np.zeros(2), 3), np.identity(2)[0], np.diag([1, 2]))
xx, yy = np.meshgrid(np.arange(3), np.arange(2))
print(xx, yy.shape, np.tri(2), np.logspace(-2, 0, 3), np.indices((2, 2)).shape, np.pi.__class__.__name__)

#> (2, 3) (2, 1) [1. 1. 1.] [7 7] [[1. 0.]
#>  [0. 1.]] (0, 3)
#> [0 1 2] [2 4 6] [0.   0.25 0.5  0.75] [5 3 1] [0.   0.25 0.5  0.75 1.  ] [0. 1. 2.]
#> [0. 0.] [[1 1]] [3. 3.] [1. 0.] [[1 0]
#>  [0 2]]
#> [[0 1 2]
#>  [0 1 2]] (2, 3) [[1. 0.]
#>  [1. 1.]] [0.01 0.1  1.  ] (2, 2, 2) float
