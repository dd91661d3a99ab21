def grade(x):
    return "high" if x > 0.9 else "mid" if 0.5 <= x <= 0.9 else "low"


print([grade(x) for x in (0.95, 0.5, 0.1)])
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 0 or "default", [] and "never", not [])
x = None
print(x is None, x or 5, (x is not None) and x > 3)

#> ['high', 'mid', 'low']
#> True False True default [] True
#> True 5 False
