import math
from dataclasses import dataclass

import numpy as np


@dataclass
class OnlineLogsumexp:
    """One pass over a stream of logits: the largest so far, and the sum of exp(x − largest)."""

    largest: float = -math.inf
    total: float = 0.0

    def push(self, logit):
        if logit == -math.inf:
            return
        if logit > self.largest:
            # the old sum, seen from the new maximum
            self.total *= math.exp(self.largest - logit)
            self.largest = logit
        self.total += math.exp(logit - self.largest)

    @property
    def value(self):
        return self.largest + math.log(self.total) if self.total else -math.inf


def of_row(row):
    online = OnlineLogsumexp()
    for logit in row:
        online.push(float(logit))
    return online


def logsumexp(x):
    return np.array([of_row(row).value for row in x])


def logsumexp_backward(dout, x):
    dx = np.zeros_like(x)
    for n, (row, g) in enumerate(zip(x, dout)):
        online = of_row(row)
        if online.total > 0:
            dx[n] = g / online.total * np.exp(row - online.largest)
    return dx
