import numpy as np

x = np.arange(6)
x.flags.writeable = False
try:
    x[0] = 1
except ValueError as error:
    print(error)
y = np.broadcast_to(np.zeros(2), (3, 2))
try:
    y += 1
except ValueError as error:
    print(type(error).__name__)
z = np.arange(6)
z.shape = (2, 3)
print(z, z.T.shape)

#> assignment destination is read-only
#> ValueError
#> [[0 1 2]
#>  [3 4 5]] (3, 2)
