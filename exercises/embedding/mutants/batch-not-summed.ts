// The one-hot product keeps the batch: a gradient for each sequence, (N, V, D), where one is asked.
// fails: dtable
// diagnosis: not-summed

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  return table.at(ids);
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const oneHot = np.eye(table.shape[0]).at(ids); // (N, T, V)
  return oneHot.swapaxes(1, 2).matmul(dout);
}
