import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

export function relu(x: NDArray): NDArray {
  const [N, D] = x.shape;
  const out = np.zeros([N, D]);
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d++) out.set([n, d], Math.max(x.item(n, d), 0));
  }
  return out;
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  const [N, D] = x.shape;
  const dx = np.zeros([N, D]);
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d++) {
      if (x.item(n, d) > 0) dx.set([n, d], dout.item(n, d));
    }
  }
  return dx;
}
