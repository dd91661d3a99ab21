// The forward pass lets a hundredth of the negative part through.
// fails: forward, dx
// diagnosis: forward-disagrees

export function relu(x: NDArray): NDArray {
  return np.where(x.gt(0), x, x.mul(0.01));
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  return dout.mul(x.gt(0));
}
