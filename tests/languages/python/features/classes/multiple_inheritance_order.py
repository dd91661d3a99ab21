class Base:
    def step(self):
        return ["base"]


class Momentum(Base):
    def step(self):
        return ["momentum"] + super().step()


class WeightDecay(Base):
    def step(self):
        return ["decay"] + super().step()


class SGD(Momentum, WeightDecay):
    def step(self):
        return ["sgd"] + super().step()


print(SGD().step())
print([c.__name__ for c in SGD.__mro__])

#> ['sgd', 'momentum', 'decay', 'base']
#> ['SGD', 'Momentum', 'WeightDecay', 'Base', 'object']
