import numpy as np


def clip_grads(grads, max_norm):
    total_norm = np.sqrt(sum(np.sum(grad**2) for grad in grads))
    rate = max_norm / (total_norm + 1e-6)
    if rate < 1:
        for grad in grads:
            grad *= rate
    return total_norm


def cosine(step, total, high=0.1):
    return high * 0.5 * (1 + np.cos(np.pi * step / total))


grads = [np.array([3.0, 0.0]), np.array([[4.0]])]
print(clip_grads(grads, 1.0), [g.round(4).tolist() for g in grads])
for grad in grads:
    np.clip(grad, -0.7, 0.7, out=grad)
print(grads[1], [round(float(cosine(s, 4)), 4) for s in range(5)])

#> 5.0 [[0.6, 0.0], [[0.8]]]
#> [[0.7]] [0.1, 0.0854, 0.05, 0.0146, 0.0]
