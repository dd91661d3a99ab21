import numpy as np


class Parameter:
    def __init__(self, data):
        self.data = np.asarray(data, dtype=np.float64)
        self.grad = np.zeros_like(self.data)

    def __array__(self, dtype=None, copy=None):
        return self.data

    def __len__(self):
        return len(self.data)


p = Parameter([[1, 2], [3, 4]])
print(np.sum(p), np.asarray(p).tolist(), len(p), np.exp(p).shape, np.ones((1, 2)) @ p)
p.grad += 1
p.data -= 0.1 * p.grad
print(p.data.tolist(), np.add(p, p)[0], np.array([p, p]).shape)

#> 10.0 [[1.0, 2.0], [3.0, 4.0]] 2 (2, 2) [[4. 6.]]
#> [[0.9, 1.9], [2.9, 3.9]] [1.8 3.8] (2, 2, 2)
