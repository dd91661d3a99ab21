import math

import numpy as np


def logsumexp(x):
    lse = []
    for row in x:
        m = max(row)
        if m == -math.inf:
            lse.append(-math.inf)
            continue
        total = 0.0
        for logit in row:
            total += math.exp(logit - m)
        lse.append(m + math.log(total))
    return np.array(lse)


def logsumexp_backward(dout, x):
    N, D = x.shape
    lse = logsumexp(x)
    dx = np.zeros((N, D))
    for n in range(N):
        for d in range(D):
            # exp(x − lse) is the softmax; a masked entry keeps its zero
            if x[n, d] != -np.inf:
                dx[n, d] = dout[n] * math.exp(x[n, d] - lse[n])
    return dx
