// The gradient is divided by N, though the mean of a loss is already in the upstream gradient.
// fails: dtable
// diagnosis: factor

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros_like(table);
  np.add.at(dtable, ids, dout);
  return dtable.div(ids.shape[0]);
}
