// The variance is the mean of the squares minus the squared mean, which cancels for a row far from 0.
// fails: stable

const overRow = { axis: -1, keepdims: true };

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const mean = x.mean(overRow);
  const variance = np.square(x).mean(overRow).sub(np.square(mean));
  const r = np.divide(1, np.sqrt(variance.add(1e-5)));
  const xhat = x.sub(mean).mul(r);
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma]];
}

export function layernormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): [NDArray, NDArray, NDArray] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(overRow));
  const dx = g.sub(g.mean(overRow)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
