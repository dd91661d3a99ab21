// The gradient is set to zero where the input is positive, and kept where it is not.
// fails: dx
// diagnosis: mask-inverted

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  const dx = dout.copy();
  dx.set(x.gt(0), 0);
  return dx;
}
