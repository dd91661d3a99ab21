export function softmax(logits: NDArray): NDArray {
  // softmax(z) = softmax(z − m): with each row's maximum taken out, exp cannot overflow
  const weights = np.exp(logits.sub(logits.max({ axis: -1, keepdims: true })));
  return weights.div(weights.sum({ axis: -1, keepdims: true }));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  // g (diag(p) − p pᵀ) = p (g − g·p)
  const mean = dprobs.mul(probs).sum({ axis: -1, keepdims: true }); // of g under p
  return probs.mul(dprobs.sub(mean));
}
