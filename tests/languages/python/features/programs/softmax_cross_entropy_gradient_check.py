import numpy as np


def loss_and_grad(scores, y):
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    N = len(y)
    grad = np.exp(log_probs)
    grad[np.arange(N), y] -= 1
    return -log_probs[np.arange(N), y].mean(), grad / N


def relative_error(a, b):
    return np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)))


scores, y = np.random.RandomState(0).randn(4, 3), np.array([0, 2, 1, 2])
loss, grad = loss_and_grad(scores, y)
numeric, h = np.zeros_like(scores), 1e-5
for index in np.ndindex(scores.shape):
    old = scores[index]
    values = []
    for scores[index] in (old + h, old - h):
        values.append(loss_and_grad(scores, y)[0])
    scores[index] = old
    numeric[index] = (values[0] - values[1]) / (2 * h)
print(f"loss {loss:.6f}", relative_error(grad, numeric) < 1e-6, grad[0].round(5))

#> loss 1.601850 True [-0.10394  0.03734  0.0666 ]
