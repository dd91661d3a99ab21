import math

import numpy as np


def softmax_cross_entropy(logits, labels):
    total = 0.0
    for row, y in zip(logits, labels):
        gaps = [z - row[y] for z in row]  # z − z_y: the loss is their logsumexp
        m = max(gaps)
        total += m + math.log(sum(math.exp(gap - m) for gap in gaps))
    return total / len(labels)


def softmax_cross_entropy_backward(logits, labels):
    N, C = logits.shape
    dlogits = np.zeros((N, C))
    for n in range(N):
        m = max(logits[n])
        exps = [math.exp(z - m) for z in logits[n]]
        for c in range(C):
            dlogits[n, c] = (exps[c] / sum(exps) - (c == labels[n])) / N
    return dlogits
