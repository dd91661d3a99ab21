counts = {"a": 1, "b": 2}
try:
    for key in counts:
        counts[key + key] = 0
except RuntimeError as error:
    print(error)
try:
    {[1]: 2}
except TypeError as error:
    print(type(error).__name__)

#> dictionary changed size during iteration
#> TypeError
