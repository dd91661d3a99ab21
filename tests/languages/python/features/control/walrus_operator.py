data = iter([3, 1, 4, 1, 5, 0, 9])
total = 0
while (x := next(data)) != 0:
    total += x
print(total, x)
print([y for v in range(6) if (y := v * v) > 5], y)
if (n := len("gradient")) > 5:
    print(f"{n=}")

#> 14 0
#> [9, 16, 25] 25
#> n=8
