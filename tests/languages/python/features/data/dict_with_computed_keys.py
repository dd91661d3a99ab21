import numpy as np

params = {}
sizes = [3, 5, 2]
for l in range(1, len(sizes)):
    params["W" + str(l)] = np.full((sizes[l], sizes[l - 1]), 0.01)
    params["b%d" % l] = np.zeros((sizes[l], 1))
grads = {f"d{k}": np.ones_like(v) for k, v in params.items()}
for l in range(1, len(sizes)):
    params["W" + str(l)] = params["W" + str(l)] - 0.1 * grads["dW" + str(l)]
    params[f"b{l}"] -= 0.1 * grads[f"db{l}"]
for key, value in sorted(params.items()):
    print(key, value.shape, value.flat[0].round(3))

#> W1 (5, 3) -0.09
#> W2 (2, 5) -0.09
#> b1 (5, 1) -0.1
#> b2 (2, 1) -0.1
