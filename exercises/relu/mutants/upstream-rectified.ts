// Negative upstream gradients are cut off too, as in guided backpropagation.
// fails: dx
// diagnosis: entries-missing

export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  return relu(dout).mul(x.gt(0));
}
