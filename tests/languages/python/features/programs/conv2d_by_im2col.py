import numpy as np


def im2col(x, field_h, field_w, stride=1, pad=0):
    N, C, H, W = x.shape
    out_h, out_w = (H + 2 * pad - field_h) // stride + 1, (W + 2 * pad - field_w) // stride + 1
    img = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], "constant")
    col = np.zeros((N, C, field_h, field_w, out_h, out_w))
    for i in range(field_h):
        for j in range(field_w):
            col[:, :, i, j, :, :] = img[:, :, i : i + stride * out_h : stride, j : j + stride * out_w : stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * out_h * out_w, -1)


rng = np.random.RandomState(0)
x, w, b = rng.randn(2, 3, 5, 4), rng.randn(4, 3, 3, 3), np.arange(4.0)
cols = im2col(x, 3, 3, stride=1, pad=1)
out = (cols @ w.reshape(4, -1).T + b).reshape(2, 5, 4, 4).transpose(0, 3, 1, 2)
padded = np.pad(x, ((0,), (0,), (1,), (1,)), mode="constant")
naive = sum(padded[1, :, 2 + i, 3 + j] @ w[3, :, i, j] for i in range(3) for j in range(3)) + b[3]
print(cols.shape, out.shape, out[0, 0].round(3), np.isclose(out[1, 3, 2, 3], naive), sep="\n")

#> (40, 27)
#> (2, 4, 5, 4)
#> [[ 1.468 -0.451 -1.87  -4.311]
#>  [ 2.577  2.958 -3.039 -1.891]
#>  [-2.96  -0.352 -6.958 -1.284]
#>  [ 4.65   3.045  3.408 -5.901]
#>  [-0.395  3.6   -3.069 -0.02 ]]
#> True
