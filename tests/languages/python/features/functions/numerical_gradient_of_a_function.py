def numerical_gradient(f, params, eps=1e-5):
    grads = []
    for i in range(len(params)):
        up = [p + (eps if j == i else 0) for j, p in enumerate(params)]
        down = [p - (eps if j == i else 0) for j, p in enumerate(params)]
        grads.append((f(*up) - f(*down)) / (2 * eps))
    return tuple(grads)


print([round(g, 5) for g in numerical_gradient(lambda a, b, c: a * b + c**2, [2.0, 3.0, 4.0])])

#> [3.0, 2.0, 8.0]
