import numpy as np

x = np.arange(24.0).reshape(2, 3, 4)
print(x.mean(axis=(0, 2)), x.sum(axis=(1, 2), keepdims=True).shape, x.max(axis=-2).tolist(), np.var(x, axis=(0, 1, 2)).round(4))
print(np.argmax(x, axis=-1).tolist(), np.concatenate([x, x], axis=-1).shape, np.expand_dims(x, (0, -1)).shape)
db = x.sum(axis=tuple(range(x.ndim - 1)))
print(db, np.sum(x, axis=0).sum(axis=0), np.squeeze(x[:1], axis=0).shape, x.cumsum(axis=1)[0, -1])
for f in (lambda: x.sum(axis=3), lambda: x.sum(axis=(0, 0)), lambda: np.concatenate([x, x[0]])):
    try:
        f()
    except ValueError as error:
        print(type(error).__name__, error)

#> [ 7.5 11.5 15.5] (2, 1, 1) [[8.0, 9.0, 10.0, 11.0], [20.0, 21.0, 22.0, 23.0]] 47.9167
#> [[3, 3, 3], [3, 3, 3]] (2, 3, 8) (1, 2, 3, 4, 1)
#> [60. 66. 72. 78.] [60. 66. 72. 78.] (3, 4) [12. 15. 18. 21.]
#> AxisError axis 3 is out of bounds for array of dimension 3
#> ValueError duplicate value in 'axis'
#> ValueError all the input arrays must have same number of dimensions, but the array at index 0 has 3 dimension(s) and the array at index 1 has 2 dimension(s)
