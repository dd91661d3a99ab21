// The scores are divided by D for √D, forward and backward alike.
// fails: forward, stable, stable-gradient

function attentionWeights(q: NDArray, k: NDArray): NDArray {
  const [, T, D] = q.shape;
  const scores = q.matmul(k.swapaxes(1, 2)).div(D);
  const masked = np.where(np.tri(T), scores, -Infinity);
  const exps = np.exp(masked.sub(masked.max({ axis: -1, keepdims: true })));
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
  const dscores = weights.mul(dweights.sub(mean)).div(D);
  const dq = dscores.matmul(k);
  const dk = dscores.swapaxes(1, 2).matmul(q);
  return [dq, dk, dv];
}
