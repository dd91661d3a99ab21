import numpy as np

x = np.array([[2.75]])
print(float(x[0, 0]), int(x[0, 0]), x.item(), float(np.array(1.5)), int(np.array(7)), bool(np.array([0])))
print(x.tolist(), np.float64(3).item(), type(np.int64(3).item()).__name__, type(np.bool_(True).item()).__name__)
for f in (float, int):
    try:
        f(np.array([1.0, 2.0]))
    except TypeError as error:
        print(type(error).__name__)
print(complex(np.float64(2.0)), round(np.float64(2.567), 1), str(np.float64(0.1)))

#> 2.75 2 2.75 1.5 7 False
#> [[2.75]] 3.0 int bool
#> TypeError
#> TypeError
#> (2+0j) 2.6 0.1
