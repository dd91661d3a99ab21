// The bias gradient is the upstream gradient itself, never reduced over the batch.
// fails: db
// diagnosis: not-summed

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), x.T.matmul(dout), dout];
}
