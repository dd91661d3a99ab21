export function softmax(logits: NDArray): NDArray {
  const probs = logits.sub(logits.max({ axis: -1, keepdims: true }));
  np.exp(probs, { out: probs });
  return probs.idiv(np.expand_dims(np.einsum("nc->n", probs), -1));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const dlogits = dprobs.mul(probs);
  return dlogits.isub(np.einsum("nc,nk,nk->nc", probs, probs, dprobs));
}
