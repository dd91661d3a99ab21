// The gradient is divided by the batch size.
// fails: dx
// diagnosis: factor

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  const [N] = x.shape;
  return dout.mul(x.gt(0)).div(N);
}
