import numpy as np


class Tensor:
    def __init__(self, data, parents=(), grad_fn=None):
        self.data, self.parents, self.grad_fn = np.asarray(data, dtype=float), parents, grad_fn
        self.grad = np.zeros_like(self.data)

    def __matmul__(self, other):
        return Tensor(self.data @ other.data, (self, other), lambda g: (g @ other.data.T, self.data.T @ g))

    def __add__(self, other):
        def back(g):
            return g, g.sum(axis=tuple(range(g.ndim - other.data.ndim)))

        return Tensor(self.data + other.data, (self, other), back)

    def relu(self):
        return Tensor(np.maximum(self.data, 0), (self,), lambda g: (g * (self.data > 0),))

    def sum(self):
        return Tensor(self.data.sum(), (self,), lambda g: (np.broadcast_to(g, self.data.shape),))

    def backward(self, g=1.0):
        self.grad = self.grad + g
        if self.grad_fn is not None:
            for parent, gradient in zip(self.parents, self.grad_fn(np.asarray(g))):
                parent.backward(gradient)


x, w, b = Tensor([[1.0, -2.0], [3.0, 0.5]]), Tensor([[1.0, 2.0, -1.0], [0.5, -1.0, 2.0]]), Tensor(np.zeros(3))
loss = (x @ w + b).relu().sum()
loss.backward()
print(loss.data, w.grad.tolist(), b.grad, x.grad, sep="\n")

#> 12.75
#> [[3.0, 4.0, 0.0], [0.5, -1.5, 0.0]]
#> [1. 2. 0.]
#> [[ 2.  -1. ]
#>  [ 3.  -0.5]]
