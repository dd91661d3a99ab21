import numpy as np


def invert(x):
    return 1 // int(x)


def rows():
    yield 1.0
    raise KeyError("rows")


calls = [
    lambda: np.vectorize(invert)([1, 0]),
    lambda: np.apply_along_axis(lambda row: row[7], 0, np.zeros((2, 2))),
    lambda: np.fromiter(rows(), dtype=float),
    lambda: sorted([np.zeros(2), np.ones(2)]),
    lambda: max([np.zeros(2), np.ones(2)], key=lambda a: a.missing),
    lambda: np.zeros(2)[None, ...].shape[5],
    lambda: np.zeros((2, 2))["a"],
    lambda: np.zeros(3)[1.5],
]
for f in calls:
    try:
        f()
    except Exception as error:
        print(type(error).__name__)
print(np.vectorize(invert)([1, 1]))

#> ZeroDivisionError
#> IndexError
#> KeyError
#> ValueError
#> AttributeError
#> IndexError
#> IndexError
#> IndexError
#> [1 1]
