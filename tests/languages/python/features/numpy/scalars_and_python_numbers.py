import numpy as np

n = np.int64(7)
print(n / 2, n // 2, n % 4, n**2, -n, n > 3, n == 7.0, n & 3, n << 1, 3 - n, 2**n, divmod(n, 2), abs(-n), int(n) + 1)
x = np.float64(2.5)
print(x + 1, 1 - x, x * True, x**0.5, round(x), int(x), x // 1, x % 1, -x, x == 2.5, hash(x) == hash(2.5))
print(x.dtype, x.shape, x.ndim, x.sum(), x.astype(int), x.reshape(1, 1).shape, n.item(), x.is_integer())
print(type(n + 1).__name__, type(n / 2).__name__, type(n + 0.5).__name__, type(np.float32(1) * 2).__name__, type(1.0 + np.float32(1)).__name__)

#> 3.5 3 3 49 -7 True True 3 14 -4 128 (np.int64(3), np.int64(1)) 7 8
#> 3.5 -1.5 2.5 1.5811388300841898 2 2 2.0 0.5 -2.5 True True
#> float64 () 0 2.5 2 (1, 1) 7 False
#> int64 float64 float64 float32 float32
