/** The vector of each token. ids (N, T) whole numbers < V, table (V, D) → out (N, T, D). */
export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  throw new Error("TODO: return the rows of the table");
}

/** The gradient of the loss. dout (N, T, D), ids (N, T) whole numbers < V, table (V, D) → dtable (V, D). */
export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  throw new Error("TODO: return dtable");
}
