from typing import Any, Callable, Dict, Final, Iterable, Iterator, List, Literal, Optional, Sequence, Tuple, Union, cast

import numpy as np

Array = np.ndarray
Params = Dict[str, Array]
LIMIT: Final = 3


def step(params: Params, lr: float, hook: Optional[Callable[[int], None]] = None) -> Tuple[List[str], int]:
    mode: Literal["a", "b"] = "a"
    value: Union[int, None] = cast(Any, LIMIT)
    return sorted(params), value


def count(items: Iterable[int] | Sequence[int]) -> Iterator[int]:
    yield from items


print(step({"b": np.zeros(1), "a": np.zeros(1)}, 0.1), list(count([1, 2])), step.__annotations__["lr"].__name__)
print(Optional[int] == Union[int, None], list[int], dict[str, float])

#> (['a', 'b'], 3) [1, 2] float
#> True list[int] dict[str, float]
