import numpy as np

x = np.array([[1 / 3, 2000.5], [1e-5, 7.0]])
print(x)
with np.printoptions(precision=2, suppress=True):
    print(x)
np.set_printoptions(precision=3, suppress=True, linewidth=60)
print(x, np.linspace(0, 1, 14), sep="\n")
print(np.array2string(x, precision=1, separator=", "), np.round(x, 2).tolist())

#> [[3.33333333e-01 2.00050000e+03]
#>  [1.00000000e-05 7.00000000e+00]]
#> [[   0.33 2000.5 ]
#>  [   0.      7.  ]]
#> [[   0.333 2000.5  ]
#>  [   0.       7.   ]]
#> [0.    0.077 0.154 0.231 0.308 0.385 0.462 0.538 0.615
#>  0.692 0.769 0.846 0.923 1.   ]
#> [[   0.3, 2000.5],
#>  [   0. ,    7. ]] [[0.33, 2000.5], [0.0, 7.0]]
