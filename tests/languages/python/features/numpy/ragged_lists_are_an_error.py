import numpy as np

for ragged in ([[1, 2], [3]], [[1, 2], 3], [np.zeros(2), np.zeros(3)]):
    try:
        np.array(ragged)
    except ValueError as error:
        print(str(error).split(".")[0])

#> setting an array element with a sequence
#> setting an array element with a sequence
#> setting an array element with a sequence
