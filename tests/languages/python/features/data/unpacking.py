first, *middle, last = range(5)
(a, b), c = (1, 2), 3
a, b = b, a
print(first, middle, last, a, b, c)
x = y = []
x.append(1)
print(y, [*range(3), *"ab"], (*[1], 2), {**{"k": 1}})
for i, (name, *values) in enumerate([("w", 1, 2), ("b",)]):
    print(i, name, values)
head, = [42]
_, (_, deep) = 0, (1, [2])
print(head, deep)

#> 0 [1, 2, 3] 4 2 1 3
#> [1] [0, 1, 2, 'a', 'b'] (1, 2) {'k': 1}
#> 0 w [1, 2]
#> 1 b []
#> 42 [2]
