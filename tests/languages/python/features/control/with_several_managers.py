from contextlib import contextmanager


@contextmanager
def section(name):
    print("enter", name)
    try:
        yield name.upper()
    finally:
        print("exit", name)


with section("a") as a, section("b") as b:
    print(a, b)
with (
    section("c") as c,
):
    print(c)
try:
    with section("d"):
        raise ValueError("inside")
except ValueError as error:
    print("caught", error)

#> enter a
#> enter b
#> A B
#> exit b
#> exit a
#> enter c
#> C
#> exit c
#> enter d
#> exit d
#> caught inside
