import numpy as np


def random_mini_batches(X, Y, size=4, seed=0):
    np.random.seed(seed)
    m = X.shape[1]
    permutation = list(np.random.permutation(m))
    shuffled_X, shuffled_Y = X[:, permutation], Y[:, permutation].reshape((1, m))
    batches = []
    for k in range(0, int(np.floor(m / size))):
        batches.append((shuffled_X[:, k * size : (k + 1) * size], shuffled_Y[:, k * size : (k + 1) * size]))
    if m % size != 0:
        batches.append((shuffled_X[:, -(m % size) :], shuffled_Y[:, -(m % size) :]))
    return batches


X = np.arange(20).reshape(2, 10)
for bx, by in random_mini_batches(X, X[:1] % 2):
    print(bx.tolist(), by, bx.shape)

#> [[2, 8, 4, 9], [12, 18, 14, 19]] [[0 0 0 1]] (2, 4)
#> [[1, 6, 7, 3], [11, 16, 17, 13]] [[1 0 1 1]] (2, 4)
#> [[0, 5], [10, 15]] [[0 1]] (2, 2)
