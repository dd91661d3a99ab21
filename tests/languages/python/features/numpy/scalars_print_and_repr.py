import numpy as np

x = np.array([1.5, 2.0])
print(x[0], repr(x[0]), [x[0], x.sum()], {"loss": x.mean()})
print(np.int64(3), repr(np.int32(3)), repr(np.bool_(False)), np.float32(0.1), repr(np.float32(0.1)))
print(x.max() > 1, repr(x.max() > 1), np.True_, np.sum([1, 2]), (np.float64(1e-10), np.float64(1e20)))
print(np.float64(1) / 3, np.float32(1) / np.float32(3), np.nan, np.inf, -np.float64("inf"))

#> 1.5 np.float64(1.5) [np.float64(1.5), np.float64(3.5)] {'loss': np.float64(1.75)}
#> 3 np.int32(3) np.False_ 0.1 np.float32(0.1)
#> True np.True_ True 3 (np.float64(1e-10), np.float64(1e+20))
#> 0.3333333333333333 0.33333334 nan inf -inf
