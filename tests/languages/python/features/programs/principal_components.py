import numpy as np

rng = np.random.default_rng(2)
X = rng.standard_normal((30, 3)) * np.array([3.0, 1.0, 0.2])
X -= np.mean(X, axis=0)
U, S, Vt = np.linalg.svd(X, full_matrices=False)
explained = S**2 / np.sum(S**2)
values, vectors = np.linalg.eigh(np.cov(X, rowvar=False))
print(explained.round(4), np.allclose(values[::-1], S**2 / (len(X) - 1)))
Z = X @ Vt[:2].T
print(Z.shape, np.abs(Vt[0]).round(3), f"{np.linalg.norm(X - Z @ Vt[:2]) / np.linalg.norm(X):.4f}")
print(np.allclose(np.abs(vectors[:, -1]), np.abs(Vt[0])))

#> [0.8718 0.1225 0.0057] True
#> (30, 2) [1.    0.024 0.013] 0.0755
#> True
