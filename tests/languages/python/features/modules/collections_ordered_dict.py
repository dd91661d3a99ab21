from collections import ChainMap, OrderedDict

layers = OrderedDict()
layers["affine1"] = 1
layers["relu1"] = 2
layers["affine2"] = 3
layers.move_to_end("affine1")
print(list(layers), list(reversed(layers.values())), layers.popitem(last=False))
print(OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, ChainMap({"lr": 1}, {"lr": 0, "eps": 5})["eps"])

#> ['relu1', 'affine2', 'affine1'] [1, 3, 2] ('relu1', 2)
#> True 5
