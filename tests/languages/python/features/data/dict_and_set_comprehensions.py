shapes = {"W1": (3, 4), "b1": (4,), "W2": (4, 2)}
print({k: len(v) for k, v in shapes.items()})
print({v: k for k, v in {"a": 1, "b": 2}.items()})
print(sorted({len(k) + len(v) for k, v in shapes.items()}))
print({k: v for k, v in shapes.items() if k.startswith("W")})

#> {'W1': 2, 'b1': 1, 'W2': 2}
#> {1: 'a', 2: 'b'}
#> [3, 4]
#> {'W1': (3, 4), 'W2': (4, 2)}
