import numpy as np

x = np.array([250, 255], dtype=np.uint8)
print(x + np.uint8(10), x * 2, x.astype(np.int16) + 10, (x / 255).round(3), -np.array([1], dtype=np.int8))
print(np.array([127], dtype=np.int8) + np.array([1], dtype=np.int8), np.array([3, 200], np.uint8).sum(), x.mean())
for f in (lambda: np.array([256], dtype=np.uint8), lambda: x + 300, lambda: np.int8(200)):
    try:
        f()
    except OverflowError as error:
        print(error)

#> [4 9] [244 254] [260 265] [0.98 1.  ] [-1]
#> [-128] 203 252.5
#> Python integer 256 out of bounds for uint8
#> Python integer 300 out of bounds for uint8
#> Python integer 200 out of bounds for int8
