import numpy as np

rng = np.random.default_rng(0)
x = np.concatenate([rng.normal(-2, 0.5, 60), rng.normal(3, 1.0, 40)])
pi, mu, var = np.array([0.5, 0.5]), np.array([-1.0, 1.0]), np.ones(2)
history = []
for _ in range(15):
    density = pi * np.exp(-((x[:, None] - mu) ** 2) / (2 * var)) / np.sqrt(2 * np.pi * var)
    history.append(float(np.log(density.sum(axis=1)).sum()))
    resp = density / density.sum(axis=1, keepdims=True)
    Nk = resp.sum(axis=0)
    pi, mu = Nk / len(x), (resp * x[:, None]).sum(axis=0) / Nk
    var = (resp * (x[:, None] - mu) ** 2).sum(axis=0) / Nk
print(pi.round(3), mu.round(3), np.sqrt(var).round(3), all(b >= a - 1e-9 for a, b in zip(history, history[1:])))

#> [0.6 0.4] [-1.961  3.086] [0.449 1.052] True
