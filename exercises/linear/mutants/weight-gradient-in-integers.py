# np.full with the whole number 0 makes an integer array, and each entry of the weight gradient is cut off on assignment.
# fails: dW
# diagnosis: truncated

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    D, M = W.shape
    dW = np.full((D, M), 0)
    for d in range(D):
        for m in range(M):
            dW[d, m] = x[:, d] @ dout[:, m]
    return dout @ W.T, dW, dout.sum(axis=0)
