// The upstream gradient is ignored, as if the loss were the sum of the outputs.
// fails: dx, dW, db
// diagnosis: upstream-ignored

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  const upstream = np.ones_like(dout);
  return [upstream.matmul(W.T), x.T.matmul(upstream), upstream.sum(0)];
}
