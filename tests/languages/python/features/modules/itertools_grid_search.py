from itertools import product

grid = {"lr": [0.1, 0.01], "units": [8, 16], "act": ["relu"]}
results = []
for values in product(*grid.values()):
    setting = dict(zip(grid, values))
    results.append((abs(setting["lr"] - 0.02) + setting["units"] / 100, setting))
print(len(results))
print(min(results, key=lambda r: r[0])[1])

#> 4
#> {'lr': 0.01, 'units': 8, 'act': 'relu'}
