// ε is added to the standard deviation, outside the root, and the backward pass is the one for inside.
// fails: forward, stable, dx
// diagnosis: unknown

const overRow = { axis: -1, keepdims: true };

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const r = np.divide(1, x.std(overRow).add(1e-5));
  const xhat = x.sub(x.mean(overRow)).mul(r);
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma]];
}

export function layernormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): [NDArray, NDArray, NDArray] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(overRow));
  const dx = g.sub(g.mean(overRow)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
