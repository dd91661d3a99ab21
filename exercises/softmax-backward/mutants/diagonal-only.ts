// Only the diagonal of the Jacobian, p(1 − p), meets the upstream gradient.
// fails: dlogits, saturated-gradient
// diagnosis: diagonal-only

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  return dprobs.mul(probs).mul(np.subtract(1, probs));
}
