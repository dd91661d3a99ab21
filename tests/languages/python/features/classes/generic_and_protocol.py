from typing import Generic, Protocol, TypeVar, runtime_checkable

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


@runtime_checkable
class HasForward(Protocol):
    def forward(self, x): ...


class Layer:
    def forward(self, x):
        return x


print(Stack[int]().push(1).push(2).items)
print(isinstance(Layer(), HasForward), isinstance(3, HasForward))

#> [1, 2]
#> True False
