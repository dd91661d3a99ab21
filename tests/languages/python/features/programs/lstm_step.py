import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm_step(x, h, c, Wx, Wh, b):
    a = x.dot(Wx) + h.dot(Wh) + b
    i, f, o, g = np.split(a, 4, axis=1)
    i, f, o, g = sigmoid(i), sigmoid(f), sigmoid(o), np.tanh(g)
    c = f * c + i * g
    return o * np.tanh(c), c


N, D, H = 3, 4, 5
x = np.linspace(-0.4, 1.2, num=N * D).reshape(N, D)
h, c = np.linspace(-0.3, 0.7, num=N * H).reshape(N, H), np.linspace(-0.4, 0.9, num=N * H).reshape(N, H)
Wx = np.linspace(-2.1, 1.3, num=4 * D * H).reshape(D, 4 * H)
Wh = np.linspace(-0.7, 2.2, num=4 * H * H).reshape(H, 4 * H)
b = np.linspace(0.3, 0.7, num=4 * H)
next_h, next_c = lstm_step(x, h, c, Wx, Wh, b)
print(next_h.round(6))
print(next_c[0].round(6))

#> [[0.246352 0.286109 0.322405 0.355258 0.384749]
#>  [0.492236 0.556114 0.615077 0.66844  0.715918]
#>  [0.567357 0.663101 0.744193 0.808897 0.858299]]
#> [0.329862 0.391451 0.451556 0.510141 0.567174]
