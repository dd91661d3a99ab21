class Registry(type):
    layers = {}

    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        mcls.layers[name.lower()] = cls
        return cls


class Relu(metaclass=Registry):
    pass


class Tanh(Relu):
    pass


print(list(Registry.layers), type(Tanh).__name__, Registry.layers["tanh"]().__class__ is Tanh)

#> ['relu', 'tanh'] Registry True
