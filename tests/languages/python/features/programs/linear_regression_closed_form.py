import numpy as np

rng = np.random.default_rng(0)
X = np.c_[np.ones(20), rng.uniform(-1, 1, (20, 2))]
y = X @ np.array([0.5, 2.0, -1.0]) + 0.01 * rng.standard_normal(20)
w = np.linalg.inv(X.T @ X) @ X.T @ y
ridge = np.linalg.solve(X.T @ X + 0.1 * np.eye(3), X.T @ y)
print(w.round(3), ridge.round(3), np.allclose(w, np.linalg.pinv(X) @ y), np.allclose(w, np.linalg.lstsq(X, y, rcond=None)[0]))
residual = y - X @ w
print(f"R^2 = {1 - residual.var() / y.var():.4f}")

#> [ 0.504  1.999 -1.003] [ 0.509  1.964 -0.985] True True
#> R^2 = 0.9999
