// The mask is output ≥ 0, which is true of every output.
// fails: dx
// diagnosis: local-derivative-missing

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  const out = relu(x);
  return dout.mul(out.ge(0));
}
