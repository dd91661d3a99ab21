import numpy as np

rng = np.random.default_rng(5)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
T = (X[:, 0] ^ X[:, 1]).reshape(-1, 1)
sizes = [2, 8, 1]
weights = [rng.standard_normal((m, n)) for m, n in zip(sizes[:-1], sizes[1:])]
biases = [np.zeros((1, n)) for n in sizes[1:]]
for step in range(201):
    activations = [X]
    for W, b in zip(weights, biases):
        activations.append(1 / (1 + np.exp(-(activations[-1] @ W + b))))
    delta = activations[-1] - T
    if not step % 100:
        print(step, round(float(np.mean(delta**2)), 5))
    for i in range(len(weights) - 1, -1, -1):
        a = activations[i]
        gradient, bias_gradient = a.T @ delta, delta.sum(axis=0, keepdims=True)
        delta = delta @ weights[i].T * a * (1 - a)
        weights[i] = weights[i] - 0.3 * gradient
        biases[i] -= 0.3 * bias_gradient
print((activations[-1] > 0.5).astype(int).ravel(), T.T[0])

#> 0 0.33356
#> 100 0.09199
#> 200 0.00841
#> [0 1 1 0] [0 1 1 0]
