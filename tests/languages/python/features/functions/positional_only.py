def clip(x, /, low, high, *, inclusive=True):
    return min(max(x, low), high), inclusive


print(clip(5, 0, 3), clip(5, low=0, high=9, inclusive=False))
for bad in ({"x": 1, "low": 0, "high": 1}, {"low": 0}):
    try:
        clip(**bad)
    except TypeError:
        print("TypeError")

#> (3, True) (5, False)
#> TypeError
#> TypeError
