import numpy as np


class ReLU:
    def __call__(self, x):
        self.mask = x > 0
        return x * self.mask


class Sequential:
    def __init__(self, *layers):
        self.layers = layers

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


model = Sequential(lambda x: x - 1, ReLU(), np.sqrt)
print(model(np.array([0.0, 1.0, 5.0])))
print(callable(model), callable(model.layers))

#> [-0.  0.  2.]
#> True False
