// Mean and variance are taken over the batch, axis 0, in both passes: that is batch normalisation.
// fails: forward, stable

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const r = np.divide(1, np.sqrt(x.var(0).add(1e-5)));
  const xhat = x.sub(x.mean(0)).mul(r);
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma]];
}

export function layernormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): [NDArray, NDArray, NDArray] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(0));
  const dx = g.sub(g.mean(0)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
