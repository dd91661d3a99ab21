from typing import Callable, Optional


def train(f: Callable[[float], float], steps: int = 3, lr: Optional[float] = None) -> float:
    """Runs gradient descent.

    Returns the last value.
    """
    x: float = 1.0
    for _ in range(steps):
        x -= (lr or 0.1) * f(x)
    return x


print(sorted(train.__annotations__), train.__annotations__["steps"].__name__)
print(train.__doc__.splitlines()[0], round(train(lambda x: 2 * x), 4))

#> ['f', 'lr', 'return', 'steps'] int
#> Runs gradient descent. 0.512
