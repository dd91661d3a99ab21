import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

x = np.arange(16).reshape(4, 4)
windows = sliding_window_view(x, (2, 2))
print(windows.shape, windows[1, 2].tolist(), windows.sum(axis=(2, 3)))
s0, s1 = x.strides
patches = as_strided(x, shape=(2, 2, 2, 2), strides=(2 * s0, 2 * s1, s0, s1))
print(patches.max(axis=(2, 3)), sliding_window_view(np.arange(5), 3).tolist())
print(np.lib.stride_tricks.sliding_window_view(x, 3, axis=1).shape)

#> (3, 3, 2, 2) [[6, 7], [10, 11]] [[10 14 18]
#>  [26 30 34]
#>  [42 46 50]]
#> [[ 5  7]
#>  [13 15]] [[0, 1, 2], [1, 2, 3], [2, 3, 4]]
#> (4, 2, 3)
