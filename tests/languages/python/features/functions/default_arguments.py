def dense(x, units=4, activation="relu", *, bias=True):
    return f"{x} {units} {activation} {bias}"


print(dense("x"))
print(dense("x", 8, bias=False))
print(dense(activation="tanh", x="y"))
try:
    dense("x", 1, "relu", True)
except TypeError:
    print("TypeError")

#> x 4 relu True
#> x 8 relu False
#> y 4 tanh True
#> TypeError
