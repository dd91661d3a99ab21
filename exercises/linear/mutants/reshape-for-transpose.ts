// The weights are reshaped to (M, D) where they should be transposed.
// fails: dx

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  const [D, M] = W.shape;
  return [dout.matmul(W.reshape(M, D)), x.T.matmul(dout), dout.sum(0)];
}
