// The bias gradient is summed over the outputs, axis 1, where it should be over the batch.
// fails: db
// diagnosis: wrong-axis

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), x.T.matmul(dout), dout.sum(1)];
}
