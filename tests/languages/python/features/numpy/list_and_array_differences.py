import numpy as np

a, b = [1, 2], [3, 4]
print(a + b, np.array(a) + np.array(b), a * 2, np.array(a) * 2, np.array(a) + b, b - np.array(a), [10] * np.array(a))
loss_history = []
loss_history.append(np.array([0.5]).item())
loss_history += [np.float64(0.25)]
print(np.mean(loss_history), np.array(loss_history), min(loss_history), len(loss_history))
print(np.array(a).tolist() == a, list(np.array(a)) == a, (np.array(a) == a).all(), a == [np.int64(1), np.float64(2)])

#> [1, 2, 3, 4] [4 6] [1, 2, 1, 2] [2 4] [4 6] [2 2] [10 20]
#> 0.375 [0.5  0.25] 0.25 2
#> True True True True
