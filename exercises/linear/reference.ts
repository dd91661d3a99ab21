import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  const [N, D] = x.shape;
  const M = b.size;
  const out = np.zeros([N, M]);
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < M; m++) {
      let sum = b.item(m);
      for (let d = 0; d < D; d++) sum += x.item(n, d) * W.item(d, m);
      out.set([n, m], sum);
    }
  }
  return out;
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  const [D, M] = W.shape;
  const [N] = x.shape;
  const dx = np.zeros([N, D]);
  const dW = np.zeros([D, M]);
  const db = np.zeros([M]);
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < M; m++) {
      const upstream = dout.item(n, m);
      db.set([m], db.item(m) + upstream);
      for (let d = 0; d < D; d++) {
        dx.set([n, d], dx.item(n, d) + upstream * W.item(d, m));
        dW.set([d, m], dW.item(d, m) + upstream * x.item(n, d));
      }
    }
  }
  return [dx, dW, db];
}
