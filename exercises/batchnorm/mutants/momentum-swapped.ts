// The momentum weights the batch, and what is left of it the running statistics: the other way round.
// fails: running

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
  const newMean = runningMean.mul(0.1).add(mean.mul(0.9));
  const newVar = runningVar.mul(0.1).add(variance.mul(0.9));
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma], newMean, newVar];
}

export function batchnormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): NDArray[] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(0));
  const dx = g.sub(g.mean(0)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
