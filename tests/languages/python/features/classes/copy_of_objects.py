import copy

import numpy as np


class Model:
    def __init__(self):
        self.params = {"W": np.ones((2, 2))}
        self.history = [1]


m = Model()
shallow, deep = copy.copy(m), copy.deepcopy(m)
m.params["W"][0, 0] = 7
m.history.append(2)
print(shallow.history, deep.history)
print(shallow.params["W"][0, 0], deep.params["W"][0, 0])
print(shallow.params is m.params, deep.params["W"] is m.params["W"])

#> [1, 2] [1]
#> 7.0 1.0
#> True False
