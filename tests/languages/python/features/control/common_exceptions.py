import math

tries = [
    lambda: 1 / 0,
    lambda: [1][5],
    lambda: {}["k"],
    lambda: int("x"),
    lambda: "a" + 1,
    lambda: undefined_name,
    lambda: (1).missing,
    lambda: next(iter([])),
    lambda: math.sqrt(-1),
    lambda: math.exp(1000),
    lambda: [].remove(1),
    lambda: __import__("no_such_module"),
    lambda: len(5),
]
for f in tries:
    try:
        f()
    except Exception as error:
        print(type(error).__name__)

#> ZeroDivisionError
#> IndexError
#> KeyError
#> ValueError
#> TypeError
#> NameError
#> AttributeError
#> StopIteration
#> ValueError
#> OverflowError
#> ValueError
#> ModuleNotFoundError
#> TypeError
