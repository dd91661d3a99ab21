import math
import random
from random import shuffle

random.seed(1337)
data = [(x / 10, 2 * x / 10 - 1) for x in range(-10, 11)]
w, b = random.uniform(-1, 1), 0.0
for epoch in range(50):
    shuffle(data)
    for x, t in data:
        error = w * x + b - t
        w -= 0.1 * error * x
        b -= 0.1 * error
print(round(w, 3), round(b, 3), math.isclose(w, 2, abs_tol=1e-3))

#> 2.0 -1.0 True
