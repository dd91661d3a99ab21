// The buffer of zeros is made inside the loop over sequences, so that only the last one counts.
// fails: dtable
// diagnosis: overwritten

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  let dtable = np.zeros_like(table);
  for (let n = 0; n < ids.shape[0]; n++) {
    dtable = np.zeros_like(table);
    np.add.at(dtable, ids.at(n), dout.at(n));
  }
  return dtable;
}
