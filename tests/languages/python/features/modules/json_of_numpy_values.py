import json

import numpy as np

W = np.arange(4.0).reshape(2, 2)
print(json.dumps({"W": W.tolist(), "loss": float(np.float32(0.5)), "mean": W.mean()}))
for value in (W, np.float32(1.0), np.int64(1)):
    try:
        json.dumps(value)
    except TypeError:
        print("TypeError", type(value).__name__)
print(np.array(json.loads("[[1, 2], [3, 4]]")).sum())

#> {"W": [[0.0, 1.0], [2.0, 3.0]], "loss": 0.5, "mean": 1.5}
#> TypeError ndarray
#> TypeError float32
#> TypeError int64
#> 10
