layers = [4, 8, 8, 2]
print([(a, b) for a, b in zip(layers, layers[1:])])
print([x * y for x in range(3) for y in range(x) if (x + y) % 2])
print([[int(i == j) for j in range(3)] for i in range(3)])
x = "outer"
print([x for x in "ab"], x)

#> [(4, 8), (8, 8), (8, 2)]
#> [0, 2]
#> [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
#> ['a', 'b'] outer
