// No mask at all: each query is given the keys up to its own, and no others.

function lookBack(query: NDArray, keys: NDArray): NDArray {
  const scores = keys.matmul(query).div(Math.sqrt(query.size));
  const exps = np.exp(scores.sub(scores.max()));
  return exps.div(exps.sum());
}

export function causalAttention(q: NDArray, k: NDArray, v: NDArray): NDArray {
  const [N, T] = q.shape;
  const out = np.zeros_like(v);
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      const seen = `:${t + 1}`;
      out.set([n, t], lookBack(q.at(n, t), k.at(n, seen)).matmul(v.at(n, seen)));
    }
  }
  return out;
}

export function causalAttentionBackward(dout: NDArray, q: NDArray, k: NDArray, v: NDArray): NDArray[] {
  const [N, T, D] = q.shape;
  const [dq, dk, dv] = [np.zeros_like(q), np.zeros_like(k), np.zeros_like(v)];
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      const seen = `:${t + 1}`;
      const p = lookBack(q.at(n, t), k.at(n, seen));
      const dp = v.at(n, seen).matmul(dout.at(n, t));
      const ds = p.mul(dp.sub(np.sum(p.mul(dp)))).div(Math.sqrt(D));
      dq.set([n, t], ds.matmul(k.at(n, seen)));
      dk.at(n, seen).iadd(np.outer(ds, q.at(n, t)));
      dv.at(n, seen).iadd(np.outer(p, dout.at(n, t)));
    }
  }
  return [dq, dk, dv];
}
