// dgamma and dbeta are the two sums that dx needs as well.
export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
): [NDArray, NDArray[], NDArray, NDArray] {
  const mean = np.mean(x, 0);
  const variance = np.var(x, 0);
  const std = np.sqrt(variance.add(1e-5));
  const xhat = x.sub(mean).div(std);
  return [
    xhat.mul(gamma).add(beta),
    [xhat, gamma.div(std)],
    runningMean.add(mean.sub(runningMean).mul(0.1)),
    runningVar.add(variance.sub(runningVar).mul(0.1)),
  ];
}

export function batchnormBackward(dout: NDArray, [xhat, slope]: NDArray[]): [NDArray, NDArray, NDArray] {
  const [N] = dout.shape;
  const dgamma = np.einsum("nd,nd->d", dout, xhat!);
  const dbeta = np.einsum("nd->d", dout);
  const rest = dbeta.add(xhat!.mul(dgamma)).div(N);
  return [dout.sub(rest).mul(slope!), dgamma, dbeta];
}
