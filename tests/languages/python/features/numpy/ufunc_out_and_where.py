import numpy as np

x = np.array([1.0, 0.0, 4.0])
out = np.zeros(3)
result = np.multiply(x, 2, out=out)
print(out, result is out)
print(np.divide(1.0, x, out=np.zeros_like(x), where=x != 0))
np.clip(x, 0.5, 2.0, out=x)
print(x, np.exp(x, where=x > 1, out=np.zeros(3)).round(3), np.sum(x, where=x > 0.7))
print(type(np.add).__name__, np.add.__name__, np.sqrt(16), type(np.sqrt(16)).__name__)

#> [2. 0. 8.] True
#> [1.   0.   0.25]
#> [1.  0.5 2. ] [0.    0.    7.389] 3.0
#> ufunc add 4.0 float64
