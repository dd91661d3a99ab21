r = range(2, 20, 4)
print(r, len(r), r[-1], 10 in r, 11 in r, r[1:3], list(r), r == range(2, 19, 4))
a, b = [1], [1]
print(a == b, a is b, a is not None, type(a) is list, type(None).__name__, id(a) == id(a))
print(isinstance(True, int), isinstance(1, (float, str)), type(1) == type(1.0))

#> range(2, 20, 4) 5 18 True False range(6, 14, 4) [2, 6, 10, 14, 18] True
#> True False True True NoneType True
#> True False False
