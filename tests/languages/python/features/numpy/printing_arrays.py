import numpy as np

print(np.array([1, 2, 3]), np.array([1.0, 2.5, -3.0]), np.array([True, False]))
print(np.array([[1.5, 2.0], [3.25, 4.0]]))
print(np.array([0.1, 1e-10, 1e10]), np.array([1 / 3, 2 / 3]), np.array([]))
print(repr(np.zeros((2, 2))), repr(np.array([1, 2], dtype=np.float32)), repr(np.arange(3)), sep="\n")
print(np.arange(8).reshape(2, 2, 2))
print(np.arange(2000), np.array(5), repr(np.array(2.5)))

#> [1 2 3] [ 1.   2.5 -3. ] [ True False]
#> [[1.5  2.  ]
#>  [3.25 4.  ]]
#> [1.e-01 1.e-10 1.e+10] [0.33333333 0.66666667] []
#> array([[0., 0.],
#>        [0., 0.]])
#> array([1., 2.], dtype=float32)
#> array([0, 1, 2])
#> [[[0 1]
#>   [2 3]]
#>
#>  [[4 5]
#>   [6 7]]]
#> [   0    1    2 ... 1997 1998 1999] 5 array(2.5)
