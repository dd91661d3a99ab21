/** A batch through the layer. x (N, D), W (D, M), b (M,) → out (N, M). */
export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  throw new Error("TODO: return x W + b");
}

/** The gradients of the loss. dout (N, M), x (N, D), W (D, M) → [dx (N, D), dW (D, M), db (M,)]. */
export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  throw new Error("TODO: return [dx, dW, db]");
}
