/** Scaled dot-product attention; position t sees 0 … t. q, k (N, T, D), v (N, T, E) → out (N, T, E). */
export function causalAttention(q: NDArray, k: NDArray, v: NDArray): NDArray {
  throw new Error("TODO: return out");
}

/** The gradients for an upstream gradient dout (N, T, E): [dq, dk, dv], each in the shape of its array. */
export function causalAttentionBackward(
  dout: NDArray,
  q: NDArray,
  k: NDArray,
  v: NDArray,
): [NDArray, NDArray, NDArray] {
  throw new Error("TODO: return [dq, dk, dv]");
}
