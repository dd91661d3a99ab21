// The subtracted maximum is that of all keys, so that a large score in the future leaves 0/0.
// fails: stable, stable-gradient

function attentionWeights(q: NDArray, k: NDArray): NDArray {
  const [, T, D] = q.shape;
  const scores = q.matmul(k.swapaxes(1, 2)).div(Math.sqrt(D));
  const exps = np.exp(scores.sub(scores.max({ axis: -1, keepdims: true }))).mul(np.tri(T));
  return exps.div(exps.sum({ axis: -1, keepdims: true }));
}

export function causalAttention(q: NDArray, k: NDArray, v: NDArray): NDArray {
  return attentionWeights(q, k).matmul(v);
}

export function causalAttentionBackward(dout: NDArray, q: NDArray, k: NDArray, v: NDArray): NDArray[] {
  const [, , D] = q.shape;
  const weights = attentionWeights(q, k);
  const dv = weights.swapaxes(1, 2).matmul(dout);
  const dweights = dout.matmul(v.swapaxes(1, 2));
  const mean = weights.mul(dweights).sum({ axis: -1, keepdims: true });
  const dscores = weights.mul(dweights.sub(mean)).div(Math.sqrt(D));
  const dq = dscores.matmul(k);
  const dk = dscores.swapaxes(1, 2).matmul(q);
  return [dq, dk, dv];
}
