import numpy as np

a, b = np.ones((2, 3)), np.ones((4, 3))
tries = [
    lambda: a + b,
    lambda: a.reshape(4, 2),
    lambda: a[5],
    lambda: a[0, 7],
    lambda: np.dot(a, b),
    lambda: np.concatenate([a, np.ones((2, 2))]),
    lambda: a.sum(axis=2),
    lambda: np.zeros(3)[:, :],
]
for f in tries:
    try:
        f()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, repr(str(error)))

#> ValueError 'operands could not be broadcast together with shapes (2,3) (4,3) '
#> ValueError 'cannot reshape array of size 6 into shape (4,2)'
#> IndexError 'index 5 is out of bounds for axis 0 with size 2'
#> IndexError 'index 7 is out of bounds for axis 1 with size 3'
#> ValueError 'shapes (2,3) and (4,3) not aligned: 3 (dim 1) != 4 (dim 0)'
#> ValueError 'all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, the array at index 0 has size 3 and the array at index 1 has size 2'
#> AxisError 'axis 2 is out of bounds for array of dimension 2'
#> IndexError 'too many indices for array: array is 1-dimensional, but 2 were indexed'
