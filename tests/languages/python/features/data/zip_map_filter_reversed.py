names, sizes = ["a", "b", "c"], [1, 2]
print(list(zip(names, sizes)), dict(zip(names, range(3))))
print(list(zip(*[(1, 2), (3, 4), (5, 6)])))
print(list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "x"])))
print(list(reversed(range(3))), list(reversed(list(enumerate("ab")))))
try:
    list(zip(names, sizes, strict=True))
except ValueError:
    print("ValueError")

#> [('a', 1), ('b', 2)] {'a': 0, 'b': 1, 'c': 2}
#> [(1, 3, 5), (2, 4, 6)]
#> [3, 8] [1, 'x']
#> [2, 1, 0] [(1, 'b'), (0, 'a')]
#> ValueError
