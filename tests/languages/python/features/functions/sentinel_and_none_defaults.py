import numpy as np

MISSING = object()


def softmax(x, axis=-1, out=None, where=MISSING):
    if where is not MISSING:
        x = np.where(where, x, -np.inf)
    out = np.empty_like(x, dtype=float) if out is None else out
    out[...] = np.exp(x - np.max(x, axis=axis, keepdims=True))
    out /= out.sum(axis=axis, keepdims=True)
    return out


buffer = np.zeros(2)
print(softmax(np.array([0, 0])), softmax(np.array([1.0, 1.0]), out=buffer) is buffer, buffer)
print(softmax(np.array([1.0, 2.0, 2.0]), where=np.array([True, True, False])).round(4))

#> [0.5 0.5] True [0.5 0.5]
#> [0.2689 0.7311 0.    ]
