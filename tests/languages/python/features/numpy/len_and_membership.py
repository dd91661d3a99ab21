import numpy as np

x = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
print(len(x), len(x[0]), x.size, 3 in x, 9 in x, 2.0 in x[0])
print(5 in np.arange(5), [1.0, 2.0] in x.tolist())
try:
    len(np.array(1.0))
except TypeError as error:
    print(error)

#> 3 2 6 True False True
#> False True
#> len() of unsized object
