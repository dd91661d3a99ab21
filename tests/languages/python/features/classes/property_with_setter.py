class Schedule:
    def __init__(self, lr):
        self.lr = lr

    @property
    def lr(self):
        return self._lr

    @lr.setter
    def lr(self, value):
        if not value > 0:
            raise ValueError(f"learning rate must be positive, got {value}")
        self._lr = float(value)

    @lr.deleter
    def lr(self):
        self._lr = 1e-3


s = Schedule(1)
s.lr /= 4
print(s.lr, vars(s))
try:
    s.lr = -1
except ValueError as error:
    print(error)
del s.lr
print(s.lr)

#> 0.25 {'_lr': 0.25}
#> learning rate must be positive, got -1
#> 0.001
