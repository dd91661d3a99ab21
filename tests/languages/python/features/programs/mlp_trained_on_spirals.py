import numpy as np

np.random.seed(0)
N, D, K = 20, 2, 3
X, y = np.zeros((N * K, D)), np.zeros(N * K, dtype="uint8")
for j in range(K):
    ix = range(N * j, N * (j + 1))
    r, t = np.linspace(0.0, 1, N), np.linspace(j * 4, (j + 1) * 4, N) + np.random.randn(N) * 0.2
    X[ix] = np.c_[r * np.sin(t), r * np.cos(t)]
    y[ix] = j
W, b = 0.5 * np.random.randn(D, 16), np.zeros((1, 16))
W2, b2 = 0.5 * np.random.randn(16, K), np.zeros((1, K))
for step in range(21):
    hidden = np.maximum(0, np.dot(X, W) + b)
    scores = np.dot(hidden, W2) + b2
    probs = np.exp(scores) / np.sum(np.exp(scores), axis=1, keepdims=True)
    if step % 5 == 0:
        print("iteration %d: loss %f" % (step, -np.log(probs[range(N * K), y]).mean()))
    probs[range(N * K), y] -= 1
    probs /= N * K
    dhidden = np.dot(probs, W2.T)
    dhidden[hidden <= 0] = 0
    W2 += -np.dot(hidden.T, probs)
    b2 += -np.sum(probs, axis=0, keepdims=True)
    W += -np.dot(X.T, dhidden)
    b += -np.sum(dhidden, axis=0, keepdims=True)
print("accuracy %.2f" % np.mean(np.argmax(scores, axis=1) == y))

#> iteration 0: loss 1.079085
#> iteration 5: loss 0.790064
#> iteration 10: loss 0.719672
#> iteration 15: loss 0.682714
#> iteration 20: loss 0.660811
#> accuracy 0.62
