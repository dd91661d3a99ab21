import numpy as np


def initialize(layer_dims):
    np.random.seed(3)
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters["W" + str(l)] = np.random.randn(layer_dims[l], layer_dims[l - 1]) / np.sqrt(layer_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
        assert parameters["W" + str(l)].shape == (layer_dims[l], layer_dims[l - 1])
    return parameters


def forward(X, parameters):
    A, caches = X, []
    L = len(parameters) // 2
    for l in range(1, L + 1):
        A_prev, Z = A, parameters["W" + str(l)] @ A + parameters["b" + str(l)]
        A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
        caches.append((A_prev, Z))
    return A, caches


AL, caches = forward(np.random.RandomState(1).randn(4, 3), initialize([4, 5, 3, 1]))
print("AL = " + str(AL.round(6)), len(caches), [Z.shape for _, Z in caches])
cost = -np.mean(np.log(AL) * np.array([[1, 0, 1]]) + np.log(1 - AL) * np.array([[0, 1, 0]]))
print("cost = {:.6f}".format(np.squeeze(cost)), np.squeeze(cost).shape)

#> AL = [[0.497776 0.287365 0.47798 ]] 3 [(5, 3), (3, 3), (1, 3)]
#> cost = 0.591526 ()
