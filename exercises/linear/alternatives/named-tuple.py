from typing import NamedTuple

import numpy as np


class Gradients(NamedTuple):
    dx: np.ndarray
    dW: np.ndarray
    db: np.ndarray


def linear_forward(x, W, b):
    return np.add(np.matmul(x, W), b)


def linear_backward(dout, x, W):
    return Gradients(
        db=np.sum(dout, axis=0),
        dW=np.matmul(np.transpose(x), dout),
        dx=np.matmul(dout, np.transpose(W)),
    )
