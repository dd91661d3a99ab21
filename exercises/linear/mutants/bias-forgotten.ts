// The forward pass leaves the bias out.
// fails: forward, db
// diagnosis: forward-disagrees

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), x.T.matmul(dout), dout.sum(0)];
}
