import numpy as np

counts = np.array([1, 2, 3])
counts += 1
counts *= 2
print(counts, counts.dtype)
try:
    counts /= 2
except TypeError as error:
    print(error)
try:
    counts += 0.5
except TypeError as error:
    print(error)
counts //= 2
x = np.zeros((2, 1))
try:
    x += np.ones((2, 3))
except ValueError as error:
    print(type(error).__name__, "broadcast" in str(error))
print(counts, x.shape)

#> [4 6 8] int64
#> Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
#> Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'
#> ValueError True
#> [2 3 4] (2, 1)
