export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids); // a row for each id: (N, T) → (N, T, D)
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros_like(table);
  // A gather forward is a scatter-add backward. add.at adds once for each time that an id occurs;
  // an assignment to dtable at ids would keep the last of the repeats only.
  np.add.at(dtable, ids, dout);
  return dtable;
}
