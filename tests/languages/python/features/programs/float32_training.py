import numpy as np

rng = np.random.default_rng(0)
x = rng.standard_normal((16, 3), dtype=np.float32)
w_true = np.array([1.0, -2.0, 0.5], dtype=np.float32)
y = x @ w_true
w = np.zeros(3, dtype=np.float32)
for _ in range(50):
    w -= 0.1 * 2 * x.T @ (x @ w - y) / len(x)
print(w.dtype, w.round(2), (x @ w - y).dtype, np.abs(w - w_true).max() < 0.01)

#> float32 [ 1.  -2.   0.5] float32 True
