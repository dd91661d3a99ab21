/** Probabilities over the last axis, stable. logits (N, C) → probs (N, C). */
export function softmax(logits: NDArray): NDArray {
  throw new Error("TODO: return the probabilities");
}

/** The gradient of the loss. dprobs (N, C), probs (N, C) → dlogits (N, C). */
export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  throw new Error("TODO: return dlogits");
}
