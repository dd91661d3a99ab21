function attend(q: NDArray, k: NDArray): NDArray {
  const [, T, D] = q.shape;
  const scores = np.einsum("ntd,nsd->nts", q, k).mul(1 / Math.sqrt(D));
  // Finite, so that nothing is −∞ − (−∞); its exponential is 0 beside any score.
  const masked = scores.add(np.triu(np.full([T, T], -1e30), 1));
  const p = np.exp(masked.sub(np.max(masked, { axis: -1, keepdims: true })));
  return p.div(np.sum(p, { axis: -1, keepdims: true }));
}

export const causalAttention = (q: NDArray, k: NDArray, v: NDArray): NDArray =>
  np.einsum("nts,nse->nte", attend(q, k), v);

export function causalAttentionBackward(dout: NDArray, q: NDArray, k: NDArray, v: NDArray): NDArray[] {
  const [, , D] = q.shape;
  const p = attend(q, k);
  const out = np.einsum("nts,nse->nte", p, v);
  // Σ_s p dp = dout · out
  const dp = np.einsum("nte,nse->nts", dout, v).sub(dout.mul(out).sum({ axis: -1, keepdims: true }));
  const ds = p.mul(dp).mul(1 / Math.sqrt(D));
  return [
    np.einsum("nts,nsd->ntd", ds, k),
    np.einsum("nts,ntd->nsd", ds, q),
    np.einsum("nts,nte->nse", p, dout),
  ];
}
