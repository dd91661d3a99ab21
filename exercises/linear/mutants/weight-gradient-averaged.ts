// The weight gradient is divided by N, though the mean of a loss is already in the upstream gradient.
// fails: dW
// diagnosis: factor

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), x.T.matmul(dout).div(x.shape[0]), dout.sum(0)];
}
