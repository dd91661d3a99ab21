const EPS = 1e-5;

interface Cache {
  xhat: NDArray;
  /** 1/√(variance + ε) of each row, (N, 1). */
  invStd: NDArray;
  gamma: NDArray;
}

/** The mean of each row, (N, 1). */
function rowMean(a: NDArray): NDArray {
  return a.mean({ axis: -1, keepdims: true });
}

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, Cache] {
  const centred = x.sub(rowMean(x));
  const variance = rowMean(np.square(centred));
  const invStd = np.divide(1, np.sqrt(variance.add(EPS)));
  const xhat = centred.mul(invStd);
  return [xhat.mul(gamma).add(beta), { xhat, invStd, gamma }];
}

export function layernormBackward(dout: NDArray, cache: Cache): [NDArray, NDArray, NDArray] {
  const { xhat, invStd, gamma } = cache;
  // gamma and beta serve every row: their gradients are sums over rows
  const dgamma = dout.mul(xhat).sum(0);
  const dbeta = dout.sum(0);
  // x reaches x̂ directly, through the row's mean, and through its standard deviation
  const dxhat = dout.mul(gamma);
  const byMean = rowMean(dxhat);
  const byStd = xhat.mul(rowMean(dxhat.mul(xhat)));
  const dx = dxhat.sub(byMean).sub(byStd).mul(invStd);
  return [dx, dgamma, dbeta];
}
