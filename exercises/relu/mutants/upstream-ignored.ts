// The upstream gradient is ignored: the gradient is the mask alone.
// fails: dx
// diagnosis: upstream-ignored

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  return np.where(x.gt(0), 1, 0).astype("float64");
}
