// The slope is computed as output over input, which is 0 / 0 at zero.
// fails: dx
// diagnosis: not-finite

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  return dout.mul(relu(x)).div(x);
}
