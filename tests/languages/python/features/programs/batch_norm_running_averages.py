import numpy as np


def batchnorm_forward(x, gamma, beta, bn_param):
    mode, eps, momentum = bn_param["mode"], bn_param.get("eps", 1e-5), bn_param.get("momentum", 0.9)
    N, D = x.shape
    running_mean = bn_param.get("running_mean", np.zeros(D, dtype=x.dtype))
    running_var = bn_param.get("running_var", np.zeros(D, dtype=x.dtype))
    if mode == "train":
        mean, var = x.mean(axis=0), x.var(axis=0)
        bn_param["running_mean"] = momentum * running_mean + (1 - momentum) * mean
        bn_param["running_var"] = momentum * running_var + (1 - momentum) * var
    elif mode == "test":
        mean, var = running_mean, running_var
    else:
        raise ValueError('Invalid forward batchnorm mode "%s"' % mode)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta


np.random.seed(231)
x, param = 4 * np.random.randn(50, 3) + 12, {"mode": "train"}
for _ in range(40):
    out = batchnorm_forward(x, np.array([1.0, 2.0, 3.0]), np.array([11.0, 12.0, 13.0]), param)
print("means: ", out.mean(axis=0).round(6), "stds: ", out.std(axis=0).round(4))
param["mode"] = "test"
print(batchnorm_forward(x, np.ones(3), np.zeros(3), param).mean(axis=0).round(3), param["running_mean"].round(4))

#> means:  [11. 12. 13.] stds:  [1. 2. 3.]
#> [0.044 0.05  0.042] [10.4234 11.4682 10.4292]
