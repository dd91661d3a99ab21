export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  const [N, T] = ids.shape;
  const out = np.empty([N, T, table.shape[1]]);
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) out.set([n, t], table.at(ids.item(n, t)));
  }
  return out;
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const dtable = np.zeros(table.shape);
  const [N, T] = ids.shape;
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      dtable.at(ids.item(n, t)).iadd(dout.at(n, t)); // a row is a view: this adds in place
    }
  }
  return dtable;
}
