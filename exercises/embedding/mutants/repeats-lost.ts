// The gradient rows are read, added to and written back all at once, so that the last of an id's repeats is all that stays.
// fails: dtable
// diagnosis: overwritten

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros_like(table);
  dtable.set([ids], dtable.at(ids).add(dout));
  return dtable;
}
