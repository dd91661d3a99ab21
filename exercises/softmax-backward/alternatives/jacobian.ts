export function softmax(logits: NDArray): NDArray {
  const shifted = logits.sub(np.expand_dims(logits.max(1), 1));
  const logTotal = np.log(np.exp(shifted).sum(1));
  return np.exp(shifted.sub(np.expand_dims(logTotal, 1)));
}

export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const [N, C] = probs.shape;
  const columns = probs.reshape(N, C, 1);
  const jacobian = columns.mul(np.eye(C)).sub(columns.matmul(probs.reshape(N, 1, C))); // diag(p) − p pᵀ
  return jacobian.matmul(dprobs.reshape(N, C, 1)).squeeze(-1);
}
