import numpy as np

params = {"W1": np.ones((2, 3)), "b1": np.zeros(3)}
grads = {"W1": np.full((2, 3), 0.5), "b1": np.array([1.0, 2.0, 3.0])}
W1 = params["W1"]
lr = 0.1
for k in params:
    params[k] -= lr * grads[k]
print(params["W1"][0], params["b1"], W1 is params["W1"])
for k, v in params.items():
    v *= 2
    params[k] = v + 0
print(params["b1"], W1[0, 0], W1 is params["W1"])

#> [0.95 0.95 0.95] [-0.1 -0.2 -0.3] True
#> [-0.2 -0.4 -0.6] 1.9 False
