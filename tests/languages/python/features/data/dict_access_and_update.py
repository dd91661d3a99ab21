params = {"lr": 0.1}
params["momentum"] = 0.9
params["lr"] *= 0.5
params.setdefault("lr", 1)
params.setdefault("steps", []).append(3)
params.update({"eps": 1e-8}, nesterov=True)
print(params)
print(params.get("missing"), params.get("missing", 0), "lr" in params, "x" not in params)
print(params.pop("eps"), params.pop("eps", None), len(params))
for key in list(params.keys()):
    if key != "lr":
        del params[key]
print(params)

#> {'lr': 0.05, 'momentum': 0.9, 'steps': [3], 'eps': 1e-08, 'nesterov': True}
#> None 0 True True
#> 1e-08 None 4
#> {'lr': 0.05}
