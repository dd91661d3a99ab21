// The weight and bias gradients accumulate in the module, and are never set back to zero between calls.
// fails: dx, dW, db, deterministic

let dW = np.zeros([]);
let db = np.zeros([]);

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  dW = dW.add(x.T.matmul(dout));
  db = db.add(dout.sum(0));
  return [dout.matmul(W.T), dW, db];
}
