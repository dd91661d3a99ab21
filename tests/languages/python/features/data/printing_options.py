print("a", 1, [2, "b"], None, sep=", ", end=".\n")
print()
print("no newline", end="")
print(" then this", flush=True)
print(*[1, 2, 3], sep="\n")
print("unicode: ∂L/∂w = 2·x – ok ✓")
print({"nested": [(1, "x"), {"y": 2.0}]}, True, 3.0, ...)

#> a, 1, [2, 'b'], None.
#>
#> no newline then this
#> 1
#> 2
#> 3
#> unicode: ∂L/∂w = 2·x – ok ✓
#> {'nested': [(1, 'x'), {'y': 2.0}]} True 3.0 Ellipsis
