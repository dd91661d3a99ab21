import numpy as np


def linear_forward(x, W, b):
    out = np.empty((x.shape[0], W.shape[1]))
    out[...] = b
    out += np.dot(x, W)
    return out


def linear_backward(dout, x, W):
    dW = np.zeros_like(W)
    db = np.zeros_like(W[0])
    for n in range(len(x)):
        dW += x[n : n + 1].T @ dout[n : n + 1]
        np.add(db, dout[n], out=db)
    return np.dot(dout, np.transpose(W)), dW, db
