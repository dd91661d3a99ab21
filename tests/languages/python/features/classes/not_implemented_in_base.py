class Optimizer:
    def update(self, params, grads):
        raise NotImplementedError


class SGD(Optimizer):
    def update(self, params, grads):
        for key in params:
            params[key] -= 0.1 * grads[key]


try:
    Optimizer().update({}, {})
except NotImplementedError as error:
    print(repr(error))
params = {"w": 1.0}
SGD().update(params, {"w": 5.0})
print(params)

#> NotImplementedError()
#> {'w': 0.5}
