from collections import OrderedDict

import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.shape, self.x = x.shape, x.reshape(x.shape[0], -1)
        return np.dot(self.x, self.W) + self.b

    def backward(self, dout):
        self.dW, self.db = np.dot(self.x.T, dout), np.sum(dout, axis=0)
        return np.dot(dout, self.W.T).reshape(*self.shape)


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


rng = np.random.RandomState(0)
layers = OrderedDict(a1=Affine(rng.randn(4, 3), np.zeros(3)), r1=Relu(), a2=Affine(rng.randn(3, 2), np.ones(2)))
x = rng.randn(2, 2, 2)
for layer in layers.values():
    x = layer.forward(x)
dout = np.ones_like(x)
for layer in reversed(list(layers.values())):
    dout = layer.backward(dout)
print(x.round(4), dout.shape, layers["a1"].dW.round(3).tolist(), layers["a2"].db)

#> [[4.5188 0.5168]
#>  [2.0815 1.1729]] (2, 2, 2) [[0.763, 0.0, 0.404], [-0.655, 0.0, -1.101], [2.004, 0.0, -3.291], [-1.284, 0.0, 0.842]] [2. 2.]
