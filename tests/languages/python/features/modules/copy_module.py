import copy

config = {"layers": [{"units": 3}], "shape": (1, [2])}
shallow, deep = copy.copy(config), copy.deepcopy(config)
config["layers"][0]["units"] = 99
config["shape"][1].append(3)
config["new"] = True
print(shallow)
print(deep)
a = []
a.append(a)
b = copy.deepcopy(a)
print(b[0] is b, b is a)

#> {'layers': [{'units': 99}], 'shape': (1, [2, 3])}
#> {'layers': [{'units': 3}], 'shape': (1, [2])}
#> True False
