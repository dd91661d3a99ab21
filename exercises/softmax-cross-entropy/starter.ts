/** The mean cross-entropy of a batch, from logits. logits (N, C), labels (N,) whole numbers < C → a number. */
export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  throw new Error("TODO: return the mean loss");
}

/** Its gradient. logits (N, C), labels (N,) whole numbers < C → dlogits (N, C). */
export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  throw new Error("TODO: return dlogits");
}
