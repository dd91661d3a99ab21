// The gradients of x and W are returned in each other's place.
// fails: dx, dW
// diagnosis: swapped

export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  return x.matmul(W).add(b);
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  return [x.T.matmul(dout), dout.matmul(W.T), dout.sum(0)];
}
