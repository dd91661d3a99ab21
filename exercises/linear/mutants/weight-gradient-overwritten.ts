// The weight gradient is overwritten by each example of the batch where it should accumulate.
// fails: dW
// diagnosis: overwritten

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  let dW = np.zeros_like(W);
  for (let n = 0; n < x.shape[0]; n++) {
    dW = np.outer(x.at(n), dout.at(n));
  }
  return [dout.matmul(W.T), dW, dout.sum(0)];
}
