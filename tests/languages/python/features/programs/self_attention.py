import numpy as np


def softmax(x, axis=-1):
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def attention(Q, K, V, mask=None):
    scores = Q @ K.transpose(0, 1, 3, 2) / np.sqrt(Q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    weights = softmax(scores)
    return weights @ V, weights


rng = np.random.default_rng(0)
B, T, H, D = 2, 4, 2, 3
x = rng.standard_normal((B, T, H * D))
Wq, Wk, Wv = rng.standard_normal((3, H * D, H * D))
Q, K, V = ((x @ W).reshape(B, T, H, D).swapaxes(1, 2) for W in (Wq, Wk, Wv))
out, weights = attention(Q, K, V, mask=np.tril(np.ones((T, T), dtype=bool)))
print(out.shape, weights[0, 0].round(4), np.allclose(weights.sum(-1), 1), sep="\n")
print(out.transpose(0, 2, 1, 3).reshape(B, T, -1)[1, 0].round(4))

#> (2, 2, 4, 3)
#> [[1.000e+00 0.000e+00 0.000e+00 0.000e+00]
#>  [3.900e-03 9.961e-01 0.000e+00 0.000e+00]
#>  [9.832e-01 1.620e-02 6.000e-04 0.000e+00]
#>  [0.000e+00 9.989e-01 8.000e-04 3.000e-04]]
#> True
#> [ 2.2815 -1.1462  0.3955 -2.6137 -1.2395 -2.6994]
