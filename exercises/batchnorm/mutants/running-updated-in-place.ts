// The running statistics are brought up to date in the caller's own arrays, and these are returned.
// fails: unchanged

export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
) {
  const mean = x.mean(0);
  const variance = x.var(0);
  const r = np.divide(1, np.sqrt(variance.add(1e-5)));
  const xhat = x.sub(mean).mul(r);
  runningMean.imul(0.9).iadd(mean.mul(0.1));
  runningVar.imul(0.9).iadd(variance.mul(0.1));
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma], runningMean, runningVar];
}

export function batchnormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): NDArray[] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(0));
  const dx = g.sub(g.mean(0)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
