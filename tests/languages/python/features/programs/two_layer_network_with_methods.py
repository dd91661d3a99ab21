import numpy as np


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.1):
        self.params = {}
        self.params["W1"] = weight_init_std * np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = weight_init_std * np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)

    def predict(self, x):
        h = np.tanh(x @ self.params["W1"] + self.params["b1"])
        return h @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        return np.mean((self.predict(x) - t) ** 2)

    def numerical_gradient(self, x, t):
        grads = {}
        for key, p in self.params.items():
            grads[key] = np.zeros_like(p)
            for i in range(p.size):
                old = p.flat[i]
                p.flat[i] = old + 1e-5
                up = self.loss(x, t)
                p.flat[i] = old - 1e-5
                grads[key].flat[i] = (up - self.loss(x, t)) / 2e-5
                p.flat[i] = old
        return grads


np.random.seed(0)
net, x = TwoLayerNet(2, 4, 1), np.random.randn(8, 2)
t = x[:, :1] * 0.5
losses = []
for _ in range(20):
    grads = net.numerical_gradient(x, t)
    for key in ("W1", "b1", "W2", "b2"):
        net.params[key] -= 0.5 * grads[key]
    losses.append(net.loss(x, t))
print(["%.4f" % v for v in losses[::6]], losses[-1] < losses[0])

#> ['0.2494', '0.0021', '0.0017', '0.0014'] True
