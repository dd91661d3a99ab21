const EPS = 1e-5;
const MOMENTUM = 0.9;

/** What your backward pass needs from the forward: change it as you like. */
type Cache = NDArray[];

/**
 * A batch in training, and the running statistics brought up to date.
 * x (N, D), the others (D,) → [out (N, D), cache, newMean (D,), newVar (D,)].
 */
export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
): [NDArray, Cache, NDArray, NDArray] {
  throw new Error("TODO: return [out, cache, newMean, newVar]");
}

/** The gradients of the loss. dout (N, D), the forward's cache → [dx (N, D), dgamma (D,), dbeta (D,)]. */
export function batchnormBackward(dout: NDArray, cache: Cache): [NDArray, NDArray, NDArray] {
  throw new Error("TODO: return [dx, dgamma, dbeta]");
}
