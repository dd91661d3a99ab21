// Every intermediate has a name, and its gradient is found by going back one line at a time.
const eps = 1e-5;
const momentum = 0.9;

export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
) {
  const [N] = x.shape;
  const mu = x.sum(0).div(N);
  const xmu = x.sub(mu);
  const variance = xmu.pow(2).sum(0).div(N);
  const std = np.sqrt(variance.add(eps));
  const ivar = std.pow(-1);
  const xhat = xmu.mul(ivar);
  const out = np.add(np.multiply(gamma, xhat), beta);
  const average = (old: NDArray, batch: NDArray) => old.mul(momentum).add(batch.mul(1 - momentum));
  const cache = { xmu, std, ivar, xhat, gamma };
  return [out, cache, average(runningMean, mu), average(runningVar, variance)] as const;
}

export function batchnormBackward(dout: NDArray, cache: Record<string, NDArray>): NDArray[] {
  const { xmu, std, ivar, xhat, gamma } = cache;
  const [N] = dout.shape;
  const dxhat = dout.mul(gamma!);
  const divar = dxhat.mul(xmu!).sum(0);
  const dstd = divar.neg().div(np.square(std!));
  const dvar = dstd.mul(ivar!).mul(0.5);
  const dxmu = dxhat.mul(ivar!);
  dxmu.iadd(xmu!.mul(dvar).mul(2 / N));
  const dmu = dxmu.sum(0).neg();
  const dx = dxmu.add(dmu.div(N));
  return [dx, dout.mul(xhat!).sum(0), dout.sum(0)];
}
