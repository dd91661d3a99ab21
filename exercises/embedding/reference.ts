import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

export function embeddingForward(ids: NDArray, table: NDArray): NDArray {
  const [N, T] = ids.shape;
  const D = table.shape[1];
  const out = np.zeros([N, T, D]);
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      for (let d = 0; d < D; d++) out.set([n, t, d], table.item(ids.item(n, t), d));
    }
  }
  return out;
}

export function embeddingBackward(dout: NDArray, ids: NDArray, table: NDArray): NDArray {
  const [N, T, D] = dout.shape;
  const dtable = np.zeros(table.shape);
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      const v = ids.item(n, t);
      for (let d = 0; d < D; d++) dtable.set([v, d], dtable.item(v, d) + dout.item(n, t, d));
    }
  }
  return dtable;
}
