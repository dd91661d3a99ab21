// The last factor is missing: the centred upstream gradient is not multiplied by the probabilities.
// fails: dlogits, saturated-gradient
// diagnosis: local-factor

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  return dprobs.sub(dprobs.mul(probs).sum({ axis: -1, keepdims: true }));
}
