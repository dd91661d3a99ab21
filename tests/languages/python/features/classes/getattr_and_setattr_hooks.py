class Params:
    def __init__(self, **values):
        object.__setattr__(self, "_values", dict(values))
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self.log.append(name)
        self._values[name] = value


p = Params(lr=0.1)
p.momentum = 0.9
print(p.lr, p.momentum, p.log, hasattr(p, "beta"), getattr(p, "beta", None))
setattr(p, "beta", 1)
print(p.beta, p.log)

#> 0.1 0.9 ['momentum'] False None
#> 1 ['momentum', 'beta']
