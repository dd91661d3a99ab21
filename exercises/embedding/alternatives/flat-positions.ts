// The table as one line of V·D numbers: entry (v, d) lies at v·D + d, and bincount adds up what falls there.
function positions(ids: NDArray, D: number): NDArray {
  return np.expand_dims(ids, -1).mul(D).add(np.arange(D)); // (N, T, D)
}

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.ravel().at(positions(ids, table.shape[1]));
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const at = positions(ids, table.shape[1]).ravel();
  return np.bincount(at, dout.ravel(), table.size).reshape(table.shape);
}
