// The look-up as a matrix product with one-hot rows: a linear layer, and its weight gradient xᵀ g.
function oneHot(ids: NDArray, V: number): NDArray {
  return np.eye(V).at(ids.ravel()); // (N·T, V)
}

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  const [N, T] = ids.shape;
  const [V, D] = table.shape;
  return oneHot(ids, V).matmul(table).reshape(N, T, D);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const [V, D] = table.shape;
  return oneHot(ids, V).T.matmul(dout.reshape(-1, D));
}
