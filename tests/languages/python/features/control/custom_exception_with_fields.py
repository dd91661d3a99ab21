class GradientError(Exception):
    def __init__(self, name, error, limit=1e-5):
        super().__init__(f"{name}: relative error {error:.1e} > {limit:g}")
        self.name, self.error = name, error


try:
    raise GradientError("dW", 0.25)
except GradientError as e:
    print(e, e.name, e.error, e.args, sep=" | ")
print(issubclass(GradientError, Exception))

#> dW: relative error 2.5e-01 > 1e-05 | dW | 0.25 | ('dW: relative error 2.5e-01 > 1e-05',)
#> True
