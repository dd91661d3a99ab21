import numpy as np

scores = np.array([[1.0, 2.0, 3.0], [3.0, 3.0, 0.0]])
mask = np.array([[1, 1, 0], [1, 1, 1]], dtype=bool)
scores[~mask] = -np.inf
scores -= scores.max(axis=1, keepdims=True)
np.exp(scores, out=scores)
scores /= scores.sum(axis=1)[:, None]
print(scores.round(4), np.isfinite(scores).all())
scores[:, 0], scores[:, 1] = scores[:, 1].copy(), scores[:, 0].copy()
scores[mask.all(axis=1)] **= 2
scores[0, :2] //= 0.2
print(scores.round(4), (scores[0] > 0.5).argmax(), scores.argmax(axis=-1))

#> [[0.2689 0.7311 0.    ]
#>  [0.4879 0.4879 0.0243]] True
#> [[3.00e+00 1.00e+00 0.00e+00]
#>  [2.38e-01 2.38e-01 6.00e-04]] 0 [0 0]
