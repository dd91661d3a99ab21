import numpy as np


def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        index = it.multi_index
        old = x[index]
        x[index] = old + h
        up = f(x)
        x[index] = old - h
        down = f(x)
        x[index] = old
        grad[index] = (up - down) / (2 * h)
        it.iternext()
    return grad


x = np.array([[1.0, 2.0], [3.0, -4.0]])
print(numerical_gradient(lambda x: np.sum(x**2), x).round(5), x.tolist())
for value in np.nditer(x, op_flags=[["readwrite"]]):
    value[...] = 2 * value
print(x, [float(v) for v in np.nditer(x)])

#> [[ 2.  4.]
#>  [ 6. -8.]] [[1.0, 2.0], [3.0, -4.0]]
#> [[ 2.  4.]
#>  [ 6. -8.]] [2.0, 4.0, 6.0, -8.0]
