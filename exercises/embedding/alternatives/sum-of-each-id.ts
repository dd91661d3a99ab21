/** A row at a time: the sum of the upstream vectors where the id occurs, an empty sum where it does not. */
export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return np.take(table, ids, 0);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const rows = Array.from({ length: table.shape[0] }, (_, v) => dout.at(ids.eq(v)).sum(0));
  return np.stack(rows);
}
