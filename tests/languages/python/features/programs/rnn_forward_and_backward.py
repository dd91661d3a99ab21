import numpy as np

rng = np.random.default_rng(0)
N, T, D, H = 2, 3, 4, 5
x, h0 = rng.standard_normal((N, T, D)), np.zeros((N, H))
Wx, Wh, b = rng.standard_normal((D, H)), rng.standard_normal((H, H)), np.zeros(H)

h = np.zeros((N, T, H))
prev = h0
for t in range(T):
    prev = h[:, t, :] = np.tanh(x[:, t, :] @ Wx + prev @ Wh + b)

dh, dWx, dWh, dprev = np.ones_like(h), np.zeros_like(Wx), np.zeros_like(Wh), 0
for t in reversed(range(T)):
    da = (dh[:, t] + dprev) * (1 - h[:, t] ** 2)
    before = h[:, t - 1] if t > 0 else h0
    dWx += x[:, t].T @ da
    dWh += before.T @ da
    dprev = da @ Wh.T
print(h[:, -1, :2].round(5), dWx.sum().round(5), dWh[0].round(5), sep="\n")

#> [[-0.99788 -0.00334]
#>  [ 0.33602 -0.98749]]
#> -17.50484
#> [-3.31531 -1.3272   0.1043  -0.43016  0.1661 ]
