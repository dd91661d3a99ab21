import numpy as np

total = 0.0
x = np.ones((64, 64))
for step in range(300):
    y = x @ x / 64
    total += y[0, 0] + np.maximum(y, 0).mean()
    history = [y for _ in range(3)]
print(total, len(history), history[0] is history[2])

#> 600.0 3 True
