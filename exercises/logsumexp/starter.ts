/** log Σ exp over the last axis, stable. x (N, D) → lse (N,). */
export function logsumexp(x: NDArray): NDArray {
  throw new Error("TODO: return the logsumexp of each row");
}

/** The gradient of the loss. dout (N,), x (N, D) → dx (N, D). */
export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  throw new Error("TODO: return dx");
}
