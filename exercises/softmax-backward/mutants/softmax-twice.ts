// The backward pass takes its probabilities for logits, and puts them through the softmax again.
// fails: dlogits, saturated-gradient
// diagnosis: unknown

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const p = softmax(probs);
  const mean = dprobs.mul(p).sum({ axis: -1, keepdims: true });
  return p.mul(dprobs.sub(mean));
}
