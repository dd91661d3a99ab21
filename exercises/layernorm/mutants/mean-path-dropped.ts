// The row's mean is taken for a constant in the backward pass, so that its term is missing from dx.
// fails: dx
// diagnosis: mean-path-dropped

const overRow = { axis: -1, keepdims: true };

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const r = np.divide(1, np.sqrt(x.var(overRow).add(1e-5)));
  const xhat = x.sub(x.mean(overRow)).mul(r);
  return [xhat.mul(gamma).add(beta), [xhat, r, gamma]];
}

export function layernormBackward(dout: NDArray, [xhat, r, gamma]: NDArray[]): [NDArray, NDArray, NDArray] {
  const g = dout.mul(gamma);
  const dx = g.sub(xhat.mul(g.mul(xhat).mean(overRow))).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
