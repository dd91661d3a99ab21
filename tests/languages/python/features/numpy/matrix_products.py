import numpy as np

A, x = np.arange(6).reshape(2, 3), np.array([1, 0, -1])
print(A @ x, np.dot(A, x), A.dot(A.T), x @ x, np.outer([1, 2], x), np.matmul(np.ones((5, 2, 3)), np.ones((5, 3, 4))).shape)
print(np.einsum("ij,kj->ik", A, A), np.einsum("bij,bjk->bik", np.ones((2, 3, 4)), np.ones((2, 4, 5))).shape)
print(np.tensordot(A, A, axes=([1], [1])).tolist(), np.inner(x, x), np.trace(A[:, :2]), np.linalg.norm(x.astype(float)).round(4))
M = np.array([[2.0, 1.0], [1.0, 3.0]])
print(np.linalg.inv(M).round(3).tolist(), np.linalg.solve(M, [1.0, 2.0]).round(3), np.linalg.det(M).round(6))
A = A @ np.eye(3)
A @= np.eye(3)
print(A.dtype, A.tolist())

#> [-2 -2] [-2 -2] [[ 5 14]
#>  [14 50]] 2 [[ 1  0 -1]
#>  [ 2  0 -2]] (5, 2, 4)
#> [[ 5 14]
#>  [14 50]] (2, 3, 5)
#> [[5, 14], [14, 50]] 2 4 1.4142
#> [[0.6, -0.2], [-0.2, 0.4]] [0.2 0.6] 5.0
#> float64 [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]]
