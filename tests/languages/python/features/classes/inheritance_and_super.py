class Module:
    def __init__(self, name="module"):
        self.name = name
        self.training = True

    def parameters(self):
        return []

    def describe(self):
        return f"{self.name}: {len(self.parameters())} parameters"


class Dense(Module):
    def __init__(self, n_in, n_out):
        super().__init__(name="dense")
        self.weights = [[0.0] * n_out for _ in range(n_in)]

    def parameters(self):
        return super().parameters() + [w for row in self.weights for w in row]


layer = Dense(3, 2)
print(layer.describe())
print(isinstance(layer, Module), issubclass(Dense, Module), issubclass(Module, Dense))
print(Dense.__mro__[1].__name__, layer.training)

#> dense: 6 parameters
#> True True False
#> Module True
