// The buffer for the gradient is the table itself, and filling it with zeros wipes the weights.
// fails: unchanged

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = table;
  dtable.fill(0);
  np.add.at(dtable, ids, dout);
  return dtable;
}
