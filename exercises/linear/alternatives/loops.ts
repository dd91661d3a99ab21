export function linearForward(x: NDArray, W: NDArray, b: NDArray): NDArray {
  const [N, D] = x.shape;
  const M = b.size;
  const out = np.zeros([N, M]);
  for (let n = 0; n < N; n++) {
    for (let m = 0; m < M; m++) {
      let sum = b.item(m);
      for (let d = 0; d < D; d++) sum += x.item(n, d) * W.item(d, m);
      out.set([n, m], sum);
    }
  }
  return out;
}

export function linearBackward(dout: NDArray, x: NDArray, W: NDArray): [NDArray, NDArray, NDArray] {
  const dx = np.zeros_like(x);
  const dW = np.zeros_like(W);
  const db = np.zeros(W.shape[1]);
  const [N] = x.shape;
  for (let n = 0; n < N; n++) {
    const upstream = dout.at(n); // (M,)
    dx.set([n], W.matmul(upstream));
    dW.iadd(np.outer(x.at(n), upstream)); // one example's share; the batch adds up
    db.iadd(upstream);
  }
  return [dx, dW, db];
}
