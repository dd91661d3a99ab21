import numpy as np


def check(x, w):
    assert x.shape[1] == w.shape[0], f"{x.shape} does not meet {w.shape}"
    assert (x >= 0).all()
    return x @ w


print(check(np.ones((1, 2)), np.ones((2, 1))))
for x in (np.ones((1, 3)), -np.ones((1, 2))):
    try:
        check(x, np.ones((2, 1)))
    except AssertionError as error:
        print("AssertionError", repr(str(error)))

#> [[2.]]
#> AssertionError '(1, 3) does not meet (2, 1)'
#> AssertionError ''
