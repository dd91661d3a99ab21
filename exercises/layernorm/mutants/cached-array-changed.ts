// `imul` and `iadd` work in place: the output is the same array as x̂, and the cache holds the output.
// fails: dx, dgamma
// diagnosis: unknown

const overRow = { axis: -1, keepdims: true };

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const r = np.divide(1, np.sqrt(x.var(overRow).add(1e-5)));
  const xhat = x.sub(x.mean(overRow)).mul(r);
  const out = xhat.imul(gamma).iadd(beta);
  return [out, [xhat, r, gamma]];
}

export function layernormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): [NDArray, NDArray, NDArray] {
  const g = dout.mul(gamma);
  const byStd = xhat.mul(g.mul(xhat).mean(overRow));
  const dx = g.sub(g.mean(overRow)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
