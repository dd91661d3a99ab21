import numpy as np


class Categorical:
    """Log-probabilities once, with what the loss and its gradient each read from them."""

    def __init__(self, logits):
        self.log_p = logits - np.max(logits, axis=-1, keepdims=True)
        self.log_p -= np.log(np.exp(self.log_p).sum(-1, keepdims=True))

    def nll(self, labels):
        return -np.take_along_axis(self.log_p, labels[:, np.newaxis], axis=-1).mean()

    def score(self, labels):
        dlogits = np.exp(self.log_p)
        np.add.at(dlogits, (np.arange(labels.size), labels), -1)
        return dlogits


def softmax_cross_entropy(logits, labels):
    return Categorical(logits).nll(labels)


def softmax_cross_entropy_backward(logits, labels):
    return Categorical(logits).score(labels) / labels.shape[0]
