// Every intermediate has a name, and its gradient is found by going back one line at a time.
const eps = 1e-5;
const overRow = { axis: 1, keepdims: true } as const;

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const [, D] = x.shape;
  const mu = x.sum(overRow).div(D);
  const c = x.sub(mu);
  const variance = c.pow(2).sum(overRow).div(D);
  const std = np.sqrt(variance.add(eps));
  const xhat = c.div(std);
  const out = np.add(np.multiply(gamma, xhat), beta);
  return [out, [c, std, xhat, gamma]];
}

export function layernormBackward(dout: NDArray, [c, std, xhat, gamma]: NDArray[]): NDArray[] {
  const [, D] = c!.shape;
  const dxhat = np.multiply(dout, gamma!);
  const dstd = dxhat.mul(c!).sum(overRow).div(std!.pow(2)).neg();
  const dvar = dstd.div(std!.mul(2));
  const dc = dxhat.div(std!);
  dc.iadd(c!.mul(2 / D).mul(dvar));
  const dmu = dc.sum(overRow).neg();
  const dx = dc.add(dmu.div(D));
  return [dx, np.sum(dout.mul(xhat!), 0), np.sum(dout, 0)];
}
