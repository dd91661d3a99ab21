# The full Jacobian of each feature, (N, N), and one product with it; everything is kept features first.
import numpy as np


class Column:
    def __init__(self, values):
        self.mean = values.mean()
        self.var = ((values - self.mean) ** 2).mean()
        self.std = (self.var + 1e-5) ** 0.5
        self.xhat = (values - self.mean) / self.std

    def jacobian(self):
        N = self.xhat.size
        return (np.identity(N) - (1 + np.outer(self.xhat, self.xhat)) / N) / self.std


def batchnorm_forward(x, gamma, beta, running_mean, running_var):
    columns = [Column(values) for values in x.T]
    xhat = np.stack([column.xhat for column in columns], axis=1)
    mean = np.array([column.mean for column in columns])
    var = np.array([column.var for column in columns])
    new = [0.9 * old + 0.1 * batch for old, batch in ((running_mean, mean), (running_var, var))]
    return xhat * gamma + beta, (columns, gamma), *new


def batchnorm_backward(dout, cache):
    columns, gamma = cache
    dx = [scale * column.jacobian() @ g for scale, column, g in zip(gamma, columns, dout.T)]
    dgamma = [column.xhat @ g for column, g in zip(columns, dout.T)]
    return np.array(dx).T, dgamma, dout.sum(axis=0)
