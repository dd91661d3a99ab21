class NoGrad:
    enabled = True

    def __enter__(self):
        self.previous, NoGrad.enabled = NoGrad.enabled, False
        return self

    def __exit__(self, kind, value, traceback):
        NoGrad.enabled = self.previous
        print("leaving", kind.__name__ if kind else None)
        return kind is ZeroDivisionError


with NoGrad() as scope:
    print(NoGrad.enabled, scope.previous)
with NoGrad():
    1 / 0
print(NoGrad.enabled)

#> False True
#> leaving None
#> leaving ZeroDivisionError
#> True
