import numpy as np

for name in ("float", "int", "bool8", "product", "cumproduct", "no_such_name"):
    print(name, hasattr(np, name))
try:
    np.float
except AttributeError as error:
    print(type(error).__name__)
print(np.array([1], dtype=float).dtype, np.array([1], dtype=int).dtype, np.array([1], dtype=bool).dtype, np.bool is np.bool_)

#> float False
#> int False
#> bool8 False
#> product False
#> cumproduct False
#> no_such_name False
#> AttributeError
#> float64 int64 bool True
