import numpy as np


def use():
    scratch = np.zeros((100, 100))
    total = scratch.sum()
    del scratch
    try:
        scratch
    except NameError as error:
        print(type(error).__name__)
    return total


for _ in range(50):
    use_total = 0.0 + np.zeros((50, 50)).sum()
print(use(), use_total)

#> UnboundLocalError
#> 0.0 0.0
