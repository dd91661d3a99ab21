// The two terms are subtracted the wrong way round, as if the Jacobian were p pᵀ − diag(p).
// fails: dlogits, saturated-gradient
// diagnosis: factor

export function softmax(logits: NDArray): NDArray {
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const mean = dprobs.mul(probs).sum({ axis: -1, keepdims: true });
  return probs.mul(mean.sub(dprobs));
}
