import numpy as np

try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as error:
    print(type(error).__name__, error)
U, s, Vt = np.linalg.svd(np.diag([3.0, 2.0]), full_matrices=False)
print(s, np.abs(U @ np.diag(s) @ Vt).round(6).tolist())
result = np.linalg.eigh(np.array([[2.0, 0.0], [0.0, 1.0]]))
print(result.eigenvalues, np.abs(result[1]).tolist())

#> LinAlgError Singular matrix
#> [3. 2.] [[3.0, 0.0], [0.0, 2.0]]
#> [1. 2.] [[0.0, 1.0], [1.0, 0.0]]
