import numpy as np


def sigmoid(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))


class LogisticRegression:
    def __init__(self, lr=0.5, n_iters=20):
        self.lr, self.n_iters, self.costs = lr, n_iters, []

    def fit(self, X, y):
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        for i in range(self.n_iters):
            p = sigmoid(X @ self.w + self.b)
            self.costs.append(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
            self.w -= self.lr * X.T @ (p - y) / len(y)
            self.b -= self.lr * np.mean(p - y)
        return self

    def predict(self, X):
        return (sigmoid(X @ self.w + self.b) > 0.5).astype(int)


rng = np.random.default_rng(1)
X = rng.normal(size=(40, 2))
y = (X[:, 0] - 2 * X[:, 1] > 0).astype(float)
model = LogisticRegression().fit(X, y)
print([f"{c:.5f}" for c in model.costs[::6]], model.w.round(4), round(model.b, 4))
print("accuracy:", (model.predict(X) == y).mean(), model.predict(X)[:5])

#> ['0.69315', '0.49350', '0.40289', '0.35064'] [ 0.4706 -1.7505] -0.1249
#> accuracy: 0.975 [0 1 0 0 0]
