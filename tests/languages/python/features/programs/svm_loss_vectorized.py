import numpy as np


def svm_loss_naive(W, X, y, reg):
    loss, dW = 0.0, np.zeros(W.shape)
    for i in range(X.shape[0]):
        scores = X[i].dot(W)
        for j in range(W.shape[1]):
            if j == y[i]:
                continue
            margin = scores[j] - scores[y[i]] + 1
            if margin > 0:
                loss += margin
                dW[:, j] += X[i]
                dW[:, y[i]] -= X[i]
    return loss / len(X) + reg * np.sum(W * W), dW / len(X) + 2 * reg * W


def svm_loss_vectorized(W, X, y, reg):
    scores = X @ W
    margins = np.maximum(0, scores - scores[range(len(y)), y][:, None] + 1)
    margins[range(len(y)), y] = 0
    binary = (margins > 0).astype(float)
    binary[range(len(y)), y] -= binary.sum(axis=1)
    return margins.sum() / len(X) + reg * np.sum(W**2), X.T @ binary / len(X) + 2 * reg * W


np.random.seed(5)
W, X, y = np.random.randn(4, 3) * 0.5, np.random.randn(6, 4), np.random.randint(3, size=6)
(loss1, dW1), (loss2, dW2) = svm_loss_naive(W, X, y, 0.01), svm_loss_vectorized(W, X, y, 0.01)
print("%.6f %s %s" % (loss1, np.isclose(loss1, loss2), np.linalg.norm(dW1 - dW2, ord="fro") < 1e-9))

#> 1.470569 True True
