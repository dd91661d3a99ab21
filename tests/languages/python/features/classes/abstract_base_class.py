from abc import ABC, abstractmethod


class Loss(ABC):
    @abstractmethod
    def forward(self, y, t): ...

    @property
    @abstractmethod
    def name(self): ...

    def __call__(self, y, t):
        return f"{self.name}={self.forward(y, t)}"


class Squared(Loss):
    name = "mse"

    def forward(self, y, t):
        return (y - t) ** 2


print(Squared()(3, 1), sorted(Loss.__abstractmethods__))
try:
    Loss()
except TypeError:
    print("TypeError")

#> mse=4 ['forward', 'name']
#> TypeError
