import datetime

params = {"lr": 0.1}
layers = ["conv", "relu"]
print(f"{params['lr']} {layers[0].upper()} {len(layers)} {layers!r} {'yes' if layers else 'no'}")
x = 3
print(f"{x=} {x * 2 = } {x=:.2f} {x!s:>4}")
print(f"{datetime.date(2024, 5, 17):%d.%m.%Y} {'multi':>7}"
      f" joined {sum(i for i in range(4))}")
print(f"""{x}
{x + 1}""")

#> 0.1 CONV 2 ['conv', 'relu'] yes
#> x=3 x * 2 = 6 x=3.00    3
#> 17.05.2024   multi joined 6
#> 3
#> 4
