// The derivative of the numerator alone: the sum in the denominator counts as a constant.
// fails: dlogits, saturated-gradient
// diagnosis: residual-rowwise

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  return dprobs.mul(probs);
}
