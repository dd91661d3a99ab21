import math

import numpy as np


def softmax(logits):
    probs = []
    for row in logits.tolist():
        largest = max(row)
        exps = [math.exp(z - largest) for z in row]
        total = math.fsum(exps)
        probs.append([e / total for e in exps])
    return np.array(probs)


def softmax_backward(dprobs, probs):
    N, C = probs.shape
    dlogits = np.zeros((N, C))
    for n in range(N):
        p, g = probs[n], dprobs[n]
        for i in range(C):
            for j in range(C):
                dp_dz = p[i] * (1 - p[i]) if i == j else -p[i] * p[j]
                dlogits[n, i] += g[j] * dp_dz
    return dlogits
