import pickle

import numpy as np

params = {"W": np.arange(6, dtype=np.float32).reshape(2, 3).T, "b": np.array([True, False]), "lr": np.float64(0.1)}
restored = pickle.loads(pickle.dumps(params))
for key, value in restored.items():
    print(key, type(value).__name__, value.dtype, value.shape, np.array_equal(value, params[key]))
restored["W"][0, 0] = 9
print(params["W"][0, 0], restored["W"].tolist())

#> W ndarray float32 (3, 2) True
#> b ndarray bool (2,) True
#> lr float64 float64 () True
#> 0.0 [[9.0, 3.0], [1.0, 4.0], [2.0, 5.0]]
