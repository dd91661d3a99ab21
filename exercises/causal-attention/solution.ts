/** The softmax over keys of the masked scores: (N, T, T), rows are queries. */
function attentionWeights(q: NDArray, k: NDArray): NDArray {
  const [, T, D] = q.shape;
  const scores = q.matmul(k.swapaxes(1, 2)).div(Math.sqrt(D));
  // Masked before the softmax, so that what is left sums to 1; no row is empty, as each sees itself.
  const masked = np.where(np.tri(T), scores, -Infinity);
  const exps = np.exp(masked.sub(masked.max({ axis: -1, keepdims: true })));
  return exps.div(exps.sum({ axis: -1, keepdims: true }));
}

export function causalAttention(q: NDArray, k: NDArray, v: NDArray): NDArray {
  return attentionWeights(q, k).matmul(v);
}

export function causalAttentionBackward(
  dout: NDArray,
  q: NDArray,
  k: NDArray,
  v: NDArray,
): [NDArray, NDArray, NDArray] {
  const [, , D] = q.shape;
  const weights = attentionWeights(q, k);
  // out = weights v
  const dv = weights.swapaxes(1, 2).matmul(dout);
  const dweights = dout.matmul(v.swapaxes(1, 2));
  // softmax, by row: ds = p (dp − Σ p dp). A masked p is 0, and so is its ds.
  const mean = weights.mul(dweights).sum({ axis: -1, keepdims: true });
  const dscores = weights.mul(dweights.sub(mean)).div(Math.sqrt(D));
  // scores = q kᵀ / √D
  const dq = dscores.matmul(k);
  const dk = dscores.swapaxes(1, 2).matmul(q);
  return [dq, dk, dv];
}
