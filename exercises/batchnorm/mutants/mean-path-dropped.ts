// The batch's mean is taken for a constant in the backward pass, so that its term is missing from dx.
// fails: dx
// diagnosis: mean-path-dropped

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
  const newMean = runningMean.mul(0.9).add(mean.mul(0.1));
  const newVar = runningVar.mul(0.9).add(variance.mul(0.1));
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma], newMean, newVar];
}

export function batchnormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): NDArray[] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(0));
  const dx = g.sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
