# Needs Python 3.12.
params = {"lr": 0.1, "layers": [4, 2]}
print(f"lr={params["lr"]} layers={", ".join(f"{n:02d}" for n in params["layers"])}")
print(f"{'\n'.join(["a", "b"])}")

#> lr=0.1 layers=04, 02
#> a
#> b
