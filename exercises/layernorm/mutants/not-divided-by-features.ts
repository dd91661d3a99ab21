// The closed form is written with sums where it has means, so that dx is D times too large.
// fails: dx
// diagnosis: factor

const overRow = { axis: -1, keepdims: true };

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const r = np.divide(1, np.sqrt(x.var(overRow).add(1e-5)));
  const xhat = x.sub(x.mean(overRow)).mul(r);
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma]];
}

export function layernormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): [NDArray, NDArray, NDArray] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).sum(overRow));
  const dx = g.mul(gamma.size).sub(g.sum(overRow)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
