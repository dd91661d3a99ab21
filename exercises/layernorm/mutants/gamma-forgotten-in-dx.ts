// The backward pass starts from dout and not from dout times gamma, so that dx knows nothing of the scale.
// fails: dx
// diagnosis: unknown

const overRow = { axis: -1, keepdims: true };

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, NDArray[]] {
  const r = np.divide(1, np.sqrt(x.var(overRow).add(1e-5)));
  const xhat = x.sub(x.mean(overRow)).mul(r);
  return [xhat.mul(gamma).add(beta), [xhat, r]];
}

export function layernormBackward(dout: NDArray, [xhat, r]: NDArray[]): [NDArray, NDArray, NDArray] {
  const byStd = xhat.mul(dout.mul(xhat).mean(overRow));
  const dx = dout.sub(dout.mean(overRow)).sub(byStd).mul(r);
  return [dx, dout.mul(xhat).sum(0), dout.sum(0)];
}
