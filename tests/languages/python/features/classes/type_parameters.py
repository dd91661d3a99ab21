# Needs Python 3.12.
from dataclasses import dataclass

type Shape = tuple[int, ...]


@dataclass
class Box[T]:
    value: T

    def map[U](self, f) -> "Box[U]":
        return Box(f(self.value))


def first[T](items: list[T]) -> T:
    return items[0]


shape: Shape = (2, 3)
print(Box[int](3).map(str), first(["a", "b"]), shape, Shape, Box.__type_params__)

#> Box(value='3') a (2, 3) Shape (T,)
