import numpy as np


class Linear:
    """Fully connected layer that remembers its input for the backward pass."""

    def __init__(self, W, b):
        self.W, self.b = W, b
        self.x = None

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T


layer = Linear(np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([0.5, -0.5]))
print(layer.forward(np.array([[1.0, 0.0, -1.0]])))
print(layer.backward(np.array([[1.0, 2.0]])))
print(layer.dW, layer.db, sep="\n")

#> [[-3.5 -4.5]]
#> [[ 5. 11. 17.]]
#> [[ 1.  2.]
#>  [ 0.  0.]
#>  [-1. -2.]]
#> [1. 2.]
