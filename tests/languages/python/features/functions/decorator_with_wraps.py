import functools


def trace(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        result = f(*args, **kwargs)
        print(f"{f.__name__}{args} -> {result}")
        return result

    return wrapper


@trace
def square(x):
    """The square."""
    return x * x


square(3)
print(square.__name__, square.__doc__, square.__wrapped__(4))

#> square(3,) -> 9
#> square The square. 16
