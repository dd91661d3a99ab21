import numpy as np


def find(grid, target):
    for i, row in enumerate(grid):
        for j, value in enumerate(row):
            if value == target:
                return i, j
    return None


grid = np.arange(6).reshape(2, 3)
print(find(grid, 4), find(grid, 9))
if find(grid, 9) is None and find(grid, 0) is not None:
    print("None is not zero")

#> (1, 1) None
#> None is not zero
