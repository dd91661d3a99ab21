// The upstream gradient is ignored: each row counts how often its id occurs.
// fails: dtable
// diagnosis: upstream-ignored

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros_like(table);
  np.add.at(dtable, ids, 1);
  return dtable;
}
