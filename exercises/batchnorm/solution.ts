const EPS = 1e-5;
const MOMENTUM = 0.9;

interface Cache {
  xhat: NDArray;
  /** 1/√(variance + ε) of each feature, (D,). */
  invStd: NDArray;
  gamma: NDArray;
}

export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
): [NDArray, Cache, NDArray, NDArray] {
  const mean = x.mean(0);
  const centred = x.sub(mean);
  const variance = np.square(centred).mean(0);
  const invStd = np.divide(1, np.sqrt(variance.add(EPS)));
  const xhat = centred.mul(invStd);
  const out = xhat.mul(gamma).add(beta);
  // for evaluation only: no gradient goes through these
  const newMean = runningMean.mul(MOMENTUM).add(mean.mul(1 - MOMENTUM));
  const newVar = runningVar.mul(MOMENTUM).add(variance.mul(1 - MOMENTUM));
  return [out, { xhat, invStd, gamma }, newMean, newVar];
}

export function batchnormBackward(dout: NDArray, cache: Cache): [NDArray, NDArray, NDArray] {
  const { xhat, invStd, gamma } = cache;
  const dgamma = dout.mul(xhat).sum(0);
  const dbeta = dout.sum(0);
  // x reaches x̂ directly, through the batch's mean, and through its standard deviation
  const dxhat = dout.mul(gamma);
  const byMean = dxhat.mean(0);
  const byStd = xhat.mul(dxhat.mul(xhat).mean(0));
  const dx = dxhat.sub(byMean).sub(byStd).mul(invStd);
  return [dx, dgamma, dbeta];
}
