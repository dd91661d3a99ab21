import warnings

import numpy as np

with np.errstate(divide="ignore", invalid="ignore"):
    x = np.array([1.0, 0.0, -1.0]) / 0
    print(x, np.log(np.array([0.0, -1.0, 1.0])))
print(np.isnan(x), np.isinf(x), np.isfinite(x).any(), np.nan == np.nan, np.nan_to_num(x, posinf=9, neginf=-9))
with np.errstate(all="raise"):
    try:
        np.array([1.0]) / np.array([0.0])
    except FloatingPointError as error:
        print(type(error).__name__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    np.array([1.0]) / 0
print([w.category.__name__ for w in caught])

#> [ inf  nan -inf] [-inf  nan   0.]
#> [False  True False] [ True False  True] False False [ 9.  0. -9.]
#> FloatingPointError
#> ['RuntimeWarning']
