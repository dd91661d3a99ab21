import numpy as np


def conv_backward(dout, x, w, stride, pad):
    x_pad = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    dx_pad, dw, db = np.zeros_like(x_pad), np.zeros_like(w), dout.sum(axis=(0, 2, 3))
    (F, _, HH, WW), (N, _, H_out, W_out) = w.shape, dout.shape
    for n in range(N):
        for f in range(F):
            for i in range(H_out):
                for j in range(W_out):
                    window = np.s_[n, :, i * stride : i * stride + HH, j * stride : j * stride + WW]
                    dw[f] += x_pad[window] * dout[n, f, i, j]
                    dx_pad[window] += w[f] * dout[n, f, i, j]
    return dx_pad[:, :, pad:-pad, pad:-pad], dw, db


rng = np.random.RandomState(1)
x, w, dout = rng.randn(2, 2, 4, 5), rng.randn(3, 2, 2, 3), rng.randn(2, 3, 3, 3)
dx, dw, db = conv_backward(dout, x, w, stride=2, pad=1)
print(dx.shape, dx.sum().round(5), dw[1, 0].round(4).tolist(), db.round(4))

#> (2, 2, 4, 5) 14.13911 [[0.5546, 2.4246, -2.1062], [-4.1721, -2.4563, 2.4987]] [0.7428 3.0914 1.7444]
