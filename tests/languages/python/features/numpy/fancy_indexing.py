import numpy as np

scores = np.arange(12.0).reshape(4, 3)
y = np.array([0, 2, 1, 1])
print(scores[np.arange(4), y], scores[range(4), list(y)], -np.log(scores[range(1, 4), y[1:]]).round(3))
probs = scores.copy()
probs[np.arange(4), y] -= 1
print(probs.tolist())
order = np.argsort(-y, kind="stable")
print(order, y[order], scores[order][:2, 0], scores[:, [2, 0]][0], scores[[0, 1]][:, [1, 2]].tolist())
embedding = np.arange(10).reshape(5, 2)
print(embedding[np.array([[0, 4], [1, 1]])].shape, embedding[[3]].tolist(), np.eye(3)[[2, 0]].tolist())

#> [ 0.  5.  7. 10.] [ 0.  5.  7. 10.] [-1.609 -1.946 -2.303]
#> [[-1.0, 1.0, 2.0], [3.0, 4.0, 4.0], [6.0, 6.0, 8.0], [9.0, 9.0, 11.0]]
#> [1 2 3 0] [2 1 1 0] [3. 6.] [2. 0.] [[1.0, 2.0], [4.0, 5.0]]
#> (2, 2, 2) [[6, 7]] [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
