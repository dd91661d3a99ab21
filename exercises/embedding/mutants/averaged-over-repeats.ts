// Each row is divided by how often its id occurs, a mean of the contributions where they add up.
// fails: dtable
// diagnosis: averaged

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros_like(table);
  np.add.at(dtable, ids, dout);
  const counts = np.bincount(ids.ravel(), null, table.shape[0]);
  return dtable.div(np.maximum(counts, 1).reshape(-1, 1));
}
