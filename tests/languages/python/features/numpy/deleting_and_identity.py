import copy

import numpy as np

x = np.ones(3)
y = x
y += 1
z = copy.deepcopy(x)
z += 1
w = copy.copy(x)
w[0] = 0
print(x, z, w, x is y, id(x) == id(y))
try:
    hash(x)
except TypeError as error:
    print(error)
try:
    {x: 1}
except TypeError:
    print("TypeError")
try:
    del x[0]
except ValueError as error:
    print(error)

#> [2. 2. 2.] [3. 3. 3.] [0. 2. 2.] True True
#> unhashable type: 'numpy.ndarray'
#> TypeError
#> cannot delete array elements
