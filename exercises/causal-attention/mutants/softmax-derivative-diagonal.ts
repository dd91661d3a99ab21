// The derivative of the softmax is taken as p(1 − p), the diagonal of its Jacobian alone.
// fails: dq, dk, stable-gradient
// diagnosis: unknown

function attentionWeights(q: NDArray, k: NDArray): NDArray {
  const [, T, D] = q.shape;
  const scores = q.matmul(k.swapaxes(1, 2)).div(Math.sqrt(D));
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
  const dscores = weights.mul(np.subtract(1, weights)).mul(dweights).div(Math.sqrt(D));
  const dq = dscores.matmul(k);
  const dk = dscores.swapaxes(1, 2).matmul(q);
  return [dq, dk, dv];
}
