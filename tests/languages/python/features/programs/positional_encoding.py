import numpy as np


def positional_encoding(length, dim):
    positions = np.arange(length)[:, np.newaxis]
    rates = 1 / np.power(10000, (2 * (np.arange(dim)[np.newaxis, :] // 2)) / np.float32(dim))
    angles = positions * rates
    angles[:, 0::2] = np.sin(angles[:, 0::2])
    angles[:, 1::2] = np.cos(angles[:, 1::2])
    return angles[np.newaxis, ...]


table = positional_encoding(4, 6)
print(table.shape, table.dtype)
print(table[0].round(4))

#> (1, 4, 6) float64
#> [[ 0.      1.      0.      1.      0.      1.    ]
#>  [ 0.8415  0.5403  0.0464  0.9989  0.0022  1.    ]
#>  [ 0.9093 -0.4161  0.0927  0.9957  0.0043  1.    ]
#>  [ 0.1411 -0.99    0.1388  0.9903  0.0065  1.    ]]
