class Model:
    class Config:
        depth = 2

    def __init__(self):
        self.config = self.Config()


print(Model().config.depth, Model.Config.__qualname__)
Dynamic = type("Dynamic", (Model,), {"extra": 5, "double": lambda self: 2 * self.extra})
print(Dynamic().double(), Dynamic.__name__, isinstance(Dynamic(), Model))

#> 2 Model.Config
#> 10 Dynamic True
