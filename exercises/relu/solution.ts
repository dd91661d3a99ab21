export function relu(x: NDArray): NDArray {
  return np.maximum(x, 0);
}

export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  // ∂out/∂x = 1 where x > 0, else 0 (at 0 too: a convention)
  return dout.mul(x.gt(0));
}
