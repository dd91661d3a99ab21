import json

config = {"lr": 0.1, "layers": [3, 4], "name": "é", "dropout": None, "bias": True}
text = json.dumps(config)
print(text)
print(json.loads(text) == config, json.dumps({"b": 1, "a": [1.5]}, indent=2, sort_keys=True))
print(json.dumps("é", ensure_ascii=False), json.loads("[1, 2.0, null]"))
try:
    json.loads("{bad}")
except json.JSONDecodeError as error:
    print(type(error).__name__, error.lineno, error.colno)

#> {"lr": 0.1, "layers": [3, 4], "name": "\u00e9", "dropout": null, "bias": true}
#> True {
#>   "a": [
#>     1.5
#>   ],
#>   "b": 1
#> }
#> "é" [1, 2.0, None]
#> JSONDecodeError 1 2
