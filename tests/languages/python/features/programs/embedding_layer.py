import numpy as np


class Embedding:
    def __init__(self, W):
        self.params, self.grads = [W], [np.zeros_like(W)]
        self.idx = None

    def forward(self, idx):
        (W,) = self.params
        self.idx = idx
        return W[idx]

    def backward(self, dout):
        (dW,) = self.grads
        dW[...] = 0
        np.add.at(dW, self.idx, dout)
        return None


layer = Embedding(np.arange(8.0).reshape(4, 2))
print(layer.forward(np.array([[0, 3], [3, 1]])))
layer.backward(np.ones((2, 2, 2)))
print(layer.grads[0])

#> [[[0. 1.]
#>   [6. 7.]]
#>
#>  [[6. 7.]
#>   [2. 3.]]]
#> [[1. 1.]
#>  [1. 1.]
#>  [0. 0.]
#>  [2. 2.]]
