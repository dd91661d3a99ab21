// The bias gradient is the mean over the batch where it should be the sum.
// fails: db
// diagnosis: factor

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), x.T.matmul(dout), dout.mean(0)];
}
