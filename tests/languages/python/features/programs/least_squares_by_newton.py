import numpy as np


def newton(f, df, x, tol=1e-10, max_iter=50):
    for i in range(max_iter):
        step = f(x) / df(x)
        x = x - step
        if abs(step) < tol:
            return x, i + 1
    raise RuntimeError("no convergence")


root, steps = newton(lambda x: x**3 - 2, lambda x: 3 * x**2, 1.0)
print(round(root, 8), steps)
A = np.array([[4.0, 1.0], [1.0, 3.0]])
b, x = np.array([1.0, 2.0]), np.zeros(2)
r = b - A @ x
p = r.copy()
while np.linalg.norm(r) > 1e-10:
    alpha = (r @ r) / (p @ A @ p)
    x += alpha * p
    new = r - alpha * A @ p
    p, r = new + (new @ new) / (r @ r) * p, new
print(x.round(6), np.allclose(A @ x, b))

#> 1.25992105 6
#> [0.090909 0.636364] True
