export function logsumexp(x: NDArray): NDArray {
  const [N, D] = x.shape;
  const out = np.full(N, -np.inf);
  for (let n = 0; n < N; n++) {
    const largest = x.at(n).max();
    if (largest === -np.inf) continue;
    let total = 0;
    for (let d = 0; d < D; d++) total += Math.exp(x.item(n, d) - largest);
    out.set([n], largest + Math.log(total));
  }
  return out;
}

export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  const [N, D] = x.shape;
  const lse = logsumexp(x);
  const dx = np.zeros([N, D]);
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d++) {
      const logit = x.item(n, d);
      // exp(x − lse) is the softmax; a masked entry keeps its zero
      if (logit !== -np.inf) dx.set([n, d], dout.item(n) * Math.exp(logit - lse.item(n)));
    }
  }
  return dx;
}
