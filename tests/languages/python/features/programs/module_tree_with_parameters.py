import numpy as np


class Module:
    def __init__(self):
        self._children, self._params = {}, {}

    def __setattr__(self, name, value):
        if isinstance(value, Module):
            self._children[name] = value
        elif isinstance(value, np.ndarray):
            self._params[name] = value
        super().__setattr__(name, value)

    def named_parameters(self, prefix=""):
        for name, p in self._params.items():
            yield prefix + name, p
        for name, child in self._children.items():
            yield from child.named_parameters(prefix + name + ".")


class Linear(Module):
    def __init__(self, m, n):
        super().__init__()
        self.weight, self.bias = np.zeros((m, n)), np.zeros(n)


class Net(Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2 = Linear(3, 4), Linear(4, 2)
        self.scale = np.ones(1)


for name, p in Net().named_parameters():
    print(name, p.shape)
print(sum(p.size for _, p in Net().named_parameters()))

#> scale (1,)
#> fc1.weight (3, 4)
#> fc1.bias (4,)
#> fc2.weight (4, 2)
#> fc2.bias (2,)
#> 27
