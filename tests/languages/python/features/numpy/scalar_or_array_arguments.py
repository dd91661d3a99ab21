import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


for x in (0, 0.0, np.float32(0), np.array(0.0), [0.0, 1.0], np.array([0.0, 1.0]), np.zeros((1, 2))):
    y = sigmoid(np.asarray(x) if isinstance(x, list) else x)
    print(type(x).__name__, type(y).__name__, np.shape(y), np.ndim(y), np.round(y, 4), np.isscalar(y))
print(isinstance(np.int64(3), (int, np.integer)), np.size(5), np.squeeze(np.array([[4.0]])), np.array([2.0]).squeeze().ndim)

#> int float64 () 0 0.5 True
#> float float64 () 0 0.5 True
#> float32 float32 () 0 0.5 True
#> ndarray float64 () 0 0.5 True
#> list ndarray (2,) 1 [0.5    0.7311] False
#> ndarray ndarray (2,) 1 [0.5    0.7311] False
#> ndarray ndarray (1, 2) 2 [[0.5 0.5]] False
#> True 1 4.0 0
