import numpy as np

x = np.array([-2.0, -0.5, 0.0, 1.5])
print(np.where(x > 0, x, 0), np.clip(x, -1, 1), np.maximum(x, 0), np.minimum(x, 0), np.sign(x), np.abs(x))
print(np.square(x), np.power(x, 2), np.sqrt(np.abs(x)).round(3), np.exp(x).round(3), np.log1p(np.abs(x)).round(3))
print(np.tanh(x).round(4), (1 / (1 + np.exp(-x))).round(4), np.floor(x), np.ceil(x), np.round(x), np.isnan(x).any())
print(np.select([x < -1, x > 1], [-1, 1], default=0), np.choose([0, 1], [[1, 2], [3, 4]]), np.logaddexp(0, x).round(4))

#> [0.  0.  0.  1.5] [-1.  -0.5  0.   1. ] [0.  0.  0.  1.5] [-2.  -0.5  0.   0. ] [-1. -1.  0.  1.] [2.  0.5 0.  1.5]
#> [4.   0.25 0.   2.25] [4.   0.25 0.   2.25] [1.414 0.707 0.    1.225] [0.135 0.607 1.    4.482] [1.099 0.405 0.    0.916]
#> [-0.964  -0.4621  0.      0.9051] [0.1192 0.3775 0.5    0.8176] [-2. -1.  0.  1.] [-2. -0.  0.  2.] [-2. -0.  0.  2.] False
#> [-1  0  0  1] [1 4] [0.1269 0.4741 0.6931 1.7014]
