# Python's sum adds up each row, so that the bias gradient is summed over the outputs and not over the batch.
# fails: db
# diagnosis: wrong-axis

import numpy as np


def linear_forward(x, W, b):
    return x @ W + b


def linear_backward(dout, x, W):
    db = np.array([sum(row) for row in dout])
    return dout @ W.T, x.T @ dout, db
