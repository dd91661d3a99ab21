// The weight gradient comes out transposed, (M, D).
// fails: dW
// diagnosis: transposed

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [dout.matmul(W.T), dout.T.matmul(x), dout.sum(0)];
}
