import numpy as np

x = np.arange(12.0).reshape(3, 4)
print(x.sum(), x.sum(axis=0), x.sum(axis=1, keepdims=True).shape, np.sum(x, axis=(0, 1)), x.sum(0).shape)
print(x.mean(axis=-1), x.var(axis=0), np.std(x).round(4), x.max(axis=1), x.min(), x.argmax(axis=1), x.argmin())
print(np.var(x, ddof=1), np.prod([1, 2, 3]), np.median(x), np.percentile(x, 25), x.cumsum()[-1], np.ptp(x[0]))
print(np.all(x >= 0), np.any(x > 100), np.count_nonzero(x > 5), np.average([1, 2], weights=[3, 1]))
print(np.max(x, axis=1, keepdims=True).tolist(), np.amax(x, axis=(0, 1)), np.linalg.norm(x, axis=1).round(3))

#> 66.0 [12. 15. 18. 21.] (3, 1) 66.0 (4,)
#> [1.5 5.5 9.5] [10.66666667 10.66666667 10.66666667 10.66666667] 3.4521 [ 3.  7. 11.] 0.0 [3 3 3] 0
#> 13.0 6 5.5 2.75 66.0 3.0
#> True False 6 1.25
#> [[3.0], [7.0], [11.0]] 11.0 [ 3.742 11.225 19.131]
