// The upstream gradient is multiplied by the output instead of the mask.
// fails: dx
// diagnosis: local-factor

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  return dout.mul(relu(x));
}
