/** The maximum of each 3×3 window at stride 2. x (N, C, H, W) → out (N, C, P, Q). */
export function maxPoolForward(x: NDArray): NDArray {
  throw new Error("TODO: return the maximum of each window");
}

/** The gradient of the loss. dout (N, C, P, Q), x (N, C, H, W) → dx (N, C, H, W). */
export function maxPoolBackward(dout: NDArray, x: NDArray): NDArray {
  throw new Error("TODO: return dx");
}
