import numpy as np


def rbf(a, b, length=0.5):
    return np.exp(-((a[:, None] - b[None, :]) ** 2) / (2 * length**2))


x, x_new = np.linspace(0, 2 * np.pi, 8), np.array([1.0, 2.5])
y = np.sin(x)
K = rbf(x, x) + 1e-6 * np.eye(len(x))
L = np.linalg.cholesky(K)
alpha = np.linalg.solve(L.T, np.linalg.solve(L, y))
mean = rbf(x_new, x) @ alpha
v = np.linalg.solve(L, rbf(x, x_new))
print(mean.round(4), (1 - (v**2).sum(axis=0)).round(4), np.allclose(L @ L.T, K))

#> [0.8415 0.5823] [0.0296 0.0934] True
