// No maximum is subtracted: large logits give ∞ / ∞, and very negative ones 0 / 0.
// fails: stable

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits);
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const mean = dprobs.mul(probs).sum({ axis: -1, keepdims: true });
  return probs.mul(dprobs.sub(mean));
}
