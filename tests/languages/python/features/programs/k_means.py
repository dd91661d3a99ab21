import numpy as np


def k_means(X, k, steps=10, seed=0):
    rng = np.random.default_rng(seed)
    centers = X[rng.choice(len(X), size=k, replace=False)]
    for _ in range(steps):
        distances = np.linalg.norm(X[:, None, :] - centers[None, :, :], axis=2)
        labels = distances.argmin(axis=1)
        updated = np.array([X[labels == j].mean(axis=0) if np.any(labels == j) else centers[j] for j in range(k)])
        if np.allclose(updated, centers):
            break
        centers = updated
    return centers, labels


rng = np.random.default_rng(3)
X = np.vstack([rng.normal(loc, 0.1, size=(10, 2)) for loc in (0.0, 2.0, 5.0)])
centers, labels = k_means(X, 3)
order = np.argsort(centers[:, 0])
print(centers[order].round(3), np.bincount(labels)[order], len(set(labels.tolist())))

#> [[-5.000e-03 -2.100e-02]
#>  [ 1.984e+00  2.026e+00]
#>  [ 5.025e+00  4.983e+00]] [10 10 10] 3
