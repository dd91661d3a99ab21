import numpy as np


class Perceptron:
    def __init__(self, n, lr=1):
        self.w, self.b, self.lr = np.zeros(n), 0, lr

    def __call__(self, x):
        return int(np.dot(self.w, x) + self.b > 0)

    def fit(self, data, epochs=10):
        for epoch in range(epochs):
            errors = 0
            for *x, t in data:
                delta = t - self(np.array(x))
                if delta:
                    errors += 1
                    self.w += self.lr * delta * np.array(x)
                    self.b += self.lr * delta
            if not errors:
                return epoch
        return None


for name, gate in {"and": lambda a, b: a & b, "or": lambda a, b: a | b, "xor": lambda a, b: a ^ b}.items():
    p = Perceptron(2)
    print(name, p.fit([(a, b, gate(a, b)) for a in (0, 1) for b in (0, 1)]), p.w, p.b)

#> and 5 [2. 1.] -2
#> or 3 [1. 1.] 0
#> xor None [-1.  0.] 1
