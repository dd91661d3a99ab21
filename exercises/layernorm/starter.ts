const EPS = 1e-5;

/** What your backward pass needs from the forward: change it as you like. */
type Cache = NDArray[];

/** Each row normalised, then scaled and shifted. x (N, D), gamma (D,), beta (D,) → [out (N, D), cache]. */
export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, Cache] {
  throw new Error("TODO: return [out, cache]");
}

/** The gradients of the loss. dout (N, D), the forward's cache → [dx (N, D), dgamma (D,), dbeta (D,)]. */
export function layernormBackward(dout: NDArray, cache: Cache): [NDArray, NDArray, NDArray] {
  throw new Error("TODO: return [dx, dgamma, dbeta]");
}
