// The look-up takes the ids to begin with 1, and id 0 wraps round to the last row.
// fails: forward, dtable
// diagnosis: forward-disagrees

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids.sub(1));
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros_like(table);
  np.add.at(dtable, ids, dout);
  return dtable;
}
