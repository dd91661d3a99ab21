class Positive:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.slot[1:]} must be positive")
        setattr(instance, self.slot, value)


class Optimizer:
    lr = Positive()
    eps = Positive()

    def __init__(self, lr, eps=1e-8):
        self.lr, self.eps = lr, eps


o = Optimizer(0.1)
print(o.lr, o.eps, type(Optimizer.lr).__name__)
try:
    Optimizer(0.1, eps=0)
except ValueError as error:
    print(error)

#> 0.1 1e-08 Positive
#> eps must be positive
