// The bias gradient keeps the summed axis: (1, M) where (M,) is asked.
// fails: db
// diagnosis: kept-axis

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), x.T.matmul(dout), dout.sum({ axis: 0, keepdims: true })];
}
