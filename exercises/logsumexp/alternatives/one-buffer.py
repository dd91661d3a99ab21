import numpy as np


class LogSumExp:
    """The forward pass keeps its exponentials, in one buffer, for the backward pass."""

    def __init__(self, x):
        m = np.max(x, axis=-1, keepdims=True)
        np.nan_to_num(m, copy=False, neginf=0.0)
        self.e = x - m
        np.exp(self.e, out=self.e)
        self.total = self.e.sum(axis=-1, keepdims=True)
        self.value = np.squeeze(m + np.log(self.total), axis=-1)

    def backward(self, dout):
        softmax = np.divide(self.e, self.total, out=np.zeros_like(self.e), where=self.total > 0)
        return softmax * np.expand_dims(dout, -1)


def logsumexp(x):
    return LogSumExp(x).value


def logsumexp_backward(dout, x):
    return LogSumExp(x).backward(dout)
