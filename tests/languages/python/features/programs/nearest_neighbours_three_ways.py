import numpy as np

rng = np.random.RandomState(4)
X, train, y_train = rng.rand(3, 2), rng.rand(6, 2), np.array([0, 1, 1, 0, 2, 1])
two = np.zeros((3, 6))
for i in range(3):
    for j in range(6):
        two[i, j] = np.sqrt(np.sum((X[i] - train[j]) ** 2))
one = np.zeros((3, 6))
for i in range(3):
    one[i, :] = np.sqrt(np.sum(np.square(train - X[i, :]), axis=1))
none = np.sqrt(np.sum(X**2, axis=1, keepdims=True) + np.sum(train**2, axis=1) - 2 * X.dot(train.T))
print(np.linalg.norm(two - one, ord="fro") < 1e-9, np.allclose(two, none))
predictions = np.zeros(3, dtype=int)
for i in range(3):
    closest = y_train[np.argsort(two[i])[:3]]
    predictions[i] = np.argmax(np.bincount(closest))
print(predictions, two[0].round(4))

#> True True
#> [0 0 1] [0.5411 0.7228 0.3967 0.4484 0.8047 0.9714]
