tries = [
    lambda: 1 / 0,
    lambda: [1, 2][9],
    lambda: {"a": 1}["b"],
    lambda: int("12x"),
    lambda: float("one"),
    lambda: "abc".index("z"),
    lambda: [].pop(),
    lambda: undefined_name,
]
for f in tries:
    try:
        f()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

#> ZeroDivisionError: division by zero
#> IndexError: list index out of range
#> KeyError: 'b'
#> ValueError: invalid literal for int() with base 10: '12x'
#> ValueError: could not convert string to float: 'one'
#> ValueError: substring not found
#> IndexError: pop from empty list
#> NameError: name 'undefined_name' is not defined
