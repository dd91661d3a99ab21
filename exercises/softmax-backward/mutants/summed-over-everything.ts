// The sum that is subtracted runs over the whole batch, as it names no axis.
// fails: dlogits, saturated-gradient
// diagnosis: residual-rowwise

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const mean = dprobs.mul(probs).sum();
  return probs.mul(dprobs.sub(mean));
}
