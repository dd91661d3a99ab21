import numpy as np


class LayerNorm:
    def __init__(self, dim, eps=1e-5):
        self.gamma, self.beta, self.eps = np.ones(dim), np.zeros(dim), eps

    def forward(self, x):
        mu = x.mean(axis=-1, keepdims=True)
        self.std = np.sqrt(x.var(axis=-1, keepdims=True) + self.eps)
        self.xhat = (x - mu) / self.std
        return self.gamma * self.xhat + self.beta

    def backward(self, dout):
        self.dgamma, self.dbeta = (dout * self.xhat).sum(axis=0), dout.sum(axis=0)
        dxhat = dout * self.gamma
        centred = dxhat - dxhat.mean(-1, keepdims=True) - self.xhat * (dxhat * self.xhat).mean(-1, keepdims=True)
        return centred / self.std


x = np.array([[1.0, 2.0, 4.0], [0.0, -1.0, 3.0]])
ln = LayerNorm(3)
ln.gamma *= 2
print(ln.forward(x).round(4), ln.backward(np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 2.0]])).round(4), ln.dgamma.round(4), ln.dbeta)

#> [[-2.1381 -0.5345  2.6726]
#>  [-0.7845 -1.9612  2.7456]] [[ 0.4582 -0.6872  0.2291]
#>  [-0.9052  0.6789  0.2263]] [-1.069  -0.9806  2.7456] [1. 1. 2.]
