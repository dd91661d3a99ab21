import numpy as np

x = np.array([[[[1.0, 3, 2, 0], [4, 2, 1, 1], [0, 5, 9, 8], [7, 6, 3, 2]]]])
N, C, H, W = x.shape
blocks = x.reshape(N, C, H // 2, 2, W // 2, 2)
out = blocks.max(axis=3).max(axis=4)
print(out)

dx = np.zeros_like(x)
dout = np.arange(1.0, 5).reshape(out.shape)
for n, c, i, j in np.ndindex(*out.shape):
    window = x[n, c, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
    r, s = np.unravel_index(np.argmax(window), window.shape)
    dx[n, c, 2 * i + r, 2 * j + s] += dout[n, c, i, j]
print(dx)

mask = out[:, :, :, np.newaxis, :, np.newaxis] == blocks
dx_blocks = np.zeros_like(blocks)
dout_newaxis = dout[:, :, :, np.newaxis, :, np.newaxis]
dout_broadcast, _ = np.broadcast_arrays(dout_newaxis, dx_blocks)
dx_blocks[mask] = dout_broadcast[mask]
print(np.array_equal(dx_blocks.reshape(x.shape), dx))

#> [[[[4. 2.]
#>    [7. 9.]]]]
#> [[[[0. 0. 2. 0.]
#>    [1. 0. 0. 0.]
#>    [0. 0. 4. 0.]
#>    [3. 0. 0. 0.]]]]
#> True
