// The maximum is subtracted from the caller's logits in place.
// fails: unchanged

export function softmax(logits: NDArray): NDArray {
  logits.isub(logits.max({ axis: -1, keepdims: true }));
  const weights = np.exp(logits);
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const mean = dprobs.mul(probs).sum({ axis: -1, keepdims: true });
  return probs.mul(dprobs.sub(mean));
}
