from functools import singledispatch

import numpy as np


@singledispatch
def describe(x):
    return "other"


@describe.register
def _(x: int):
    return f"int {x}"


@describe.register(np.ndarray)
def _(x):
    return f"array {x.shape}"


print(describe(3), describe(np.zeros((2, 1))), describe("s"), describe(True))

#> int 3 array (2, 1) other int True
