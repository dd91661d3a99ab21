/** The positive part of each entry. x (N, D) → out (N, D). */
export function relu(x: NDArray): NDArray {
  throw new Error("TODO: return the positive part of x");
}

/** The gradient of the loss. dout (N, D), x (N, D) → dx (N, D). */
export function reluBackward(dout: NDArray, x: NDArray): NDArray {
  throw new Error("TODO: return dx");
}
