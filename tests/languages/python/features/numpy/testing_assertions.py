import numpy as np
from numpy.testing import assert_allclose, assert_array_equal

assert_allclose([1.0, 2.0], [1.0, 2.0 + 1e-9])
np.testing.assert_array_almost_equal([0.1234567], [0.1234568])
for check in (
    lambda: assert_allclose(np.ones(2), np.zeros(2), rtol=1e-5, err_msg="dW"),
    lambda: assert_array_equal([1, 2], [1, 3]),
    lambda: np.testing.assert_equal(np.zeros(2), np.zeros(3)),
):
    try:
        check()
    except AssertionError as error:
        print(type(error).__name__, "Mismatched" in str(error), "dW" in str(error))
print(np.allclose([1.0], [1.0 + 1e-9]), np.isclose(1.0, 1.1), np.array_equal([1], [1, 2]))

#> AssertionError True True
#> AssertionError True False
#> AssertionError False False
#> True False False
