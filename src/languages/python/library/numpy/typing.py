"""numpy.typing: names for annotations."""

from typing import Any as _Any

import numpy as _numpy

ArrayLike = _Any
DTypeLike = _Any


class NDArray:
    """NDArray[np.float64], in annotations."""

    def __class_getitem__(cls, _dtype):
        return _numpy.ndarray
