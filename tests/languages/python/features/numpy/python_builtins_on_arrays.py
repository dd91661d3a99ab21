import numpy as np

x = np.array([3.0, 1.0, 2.0])
m = np.array([[1, 2], [3, 4]])
print(sum(x), max(x), min(x), sorted(x), list(reversed(x)))
print(sum(m), sum(m.tolist(), []), max(m.flatten()), sorted(m.ravel(), reverse=True))
print(any(x > 2), all(x > 0), abs(-x), round(x[0] / 7, 3), divmod(m[1, 1], 3), pow(m[0, 1], 3))
print(list(m), tuple(x), set(m[0].tolist()), list(map(float, x)), list(enumerate(x)))
try:
    max(m)
except ValueError:
    print("ValueError")

#> 6.0 3.0 1.0 [np.float64(1.0), np.float64(2.0), np.float64(3.0)] [np.float64(2.0), np.float64(1.0), np.float64(3.0)]
#> [4 6] [1, 2, 3, 4] 4 [np.int64(4), np.int64(3), np.int64(2), np.int64(1)]
#> True True [3. 1. 2.] 0.429 (np.int64(1), np.int64(1)) 8
#> [array([1, 2]), array([3, 4])] (np.float64(3.0), np.float64(1.0), np.float64(2.0)) {1, 2} [3.0, 1.0, 2.0] [(0, np.float64(3.0)), (1, np.float64(1.0)), (2, np.float64(2.0))]
#> ValueError
