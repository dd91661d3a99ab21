values = [3, -1, 2]
print(any(v < 0 for v in values), all(values), all([]), any([]))
print(sum(values), sum(values, 10), sum([[1], [2]], []), min(values), max(values, default=0))
print(max([], default="none"), max(2, 5, 3), min("abc"), sum(v > 0 for v in values))
print(abs(-2.5), round(2.5), round(3.14159, 2), round(1234, -2), divmod(17, 5), pow(2, 10, 1000))

#> True True True False
#> 4 14 [1, 2] -1 3
#> none 5 a 2
#> 2.5 2 3.14 1200 (3, 2) 24
