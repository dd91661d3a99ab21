// `dx = dout` makes a second name, not a copy, and the zeros are written into the upstream gradient.
// fails: unchanged

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  const dx = dout;
  dx.set(x.le(0), 0);
  return dx;
}
