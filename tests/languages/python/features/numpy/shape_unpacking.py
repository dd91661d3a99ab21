import numpy as np

x = np.zeros((4, 3, 8, 6))
N, C, H, W = x.shape
print(N, C, H, W, x.shape[0], x.shape[-2:], x.shape[1:] + (5,), len(x.shape), type(x.shape).__name__)
print(np.zeros((*x.shape[:2], 7)).shape, np.random.randn(*x.shape[:2]).shape, x.reshape(*x.shape[:2], -1).shape)
n, *rest = x.shape
print(n, rest, x.shape == (4, 3, 8, 6), np.prod(x.shape[1:]), x.ndim, x.size)
try:
    a, b = x.shape
except ValueError:
    print("ValueError")
a, b = np.array([[1, 2], [3, 4]])
print(a, b)

#> 4 3 8 6 4 (8, 6) (3, 8, 6, 5) 4 tuple
#> (4, 3, 7) (4, 3) (4, 3, 48)
#> 4 [3, 8, 6] True 144 4 576
#> ValueError
#> [1 2] [3 4]
