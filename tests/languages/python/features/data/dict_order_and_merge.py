a = {"z": 1, "a": 2}
a["m"] = 3
a["z"] = 9
print(list(a), list(a.values()), list(reversed(a)))
print(a | {"a": 0, "new": 1})
print({**a, "z": None}, dict(x=1, y=2), dict([("p", 1), ("q", 2)]), dict.fromkeys("ab", 0))
print(a.popitem(), a == {"a": 2, "z": 9}, next(iter(a.items())))

#> ['z', 'a', 'm'] [9, 2, 3] ['m', 'a', 'z']
#> {'z': 9, 'a': 0, 'm': 3, 'new': 1}
#> {'z': None, 'a': 2, 'm': 3} {'x': 1, 'y': 2} {'p': 1, 'q': 2} {'a': 0, 'b': 0}
#> ('m', 3) True ('z', 9)
