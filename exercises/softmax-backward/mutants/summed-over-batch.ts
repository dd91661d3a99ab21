// The sum that is subtracted runs over the examples, axis 0, where it should run over the classes.
// fails: dlogits, saturated-gradient
// diagnosis: unknown

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const mean = dprobs.mul(probs).sum(0);
  return probs.mul(dprobs.sub(mean));
}
