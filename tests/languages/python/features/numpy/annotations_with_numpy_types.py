from typing import Union

import numpy as np
import numpy.typing as npt

Scalar = Union[float, np.floating]


def scale(x: npt.NDArray[np.float64], by: Scalar, rng: np.random.Generator | None = None) -> np.ndarray:
    rng = rng or np.random.default_rng(0)
    return x * by + 0 * rng.standard_normal(x.shape)


def to_array(x: npt.ArrayLike) -> np.ndarray:
    return np.asarray(x)


print(scale(np.ones(2), np.float64(3)), to_array([1, 2]), isinstance(np.random.default_rng(), np.random.Generator))

#> [3. 3.] [1 2] True
