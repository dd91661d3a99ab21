const EPS = 1e-5;

interface Row {
  mean: number;
  std: number;
}

interface Cache {
  x: NDArray;
  gamma: NDArray;
  rows: Row[];
}

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, Cache] {
  const [N, D] = x.shape;
  const out = np.zeros([N, D]);
  const rows: Row[] = [];
  for (let n = 0; n < N; n++) {
    let mean = 0;
    for (let d = 0; d < D; d++) mean += x.item(n, d) / D;
    let variance = 0;
    for (let d = 0; d < D; d++) variance += (x.item(n, d) - mean) ** 2 / D;
    const std = Math.sqrt(variance + EPS);
    for (let d = 0; d < D; d++) {
      out.set([n, d], (gamma.item(d) * (x.item(n, d) - mean)) / std + beta.item(d));
    }
    rows.push({ mean, std });
  }
  return [out, { x, gamma, rows }];
}

export function layernormBackward(dout: NDArray, { x, gamma, rows }: Cache): [NDArray, NDArray, NDArray] {
  const [N, D] = x.shape;
  const dx = np.zeros([N, D]);
  const dgamma = np.zeros(D);
  const dbeta = np.zeros(D);
  rows.forEach(({ mean, std }, n) => {
    const xhat = (d: number): number => (x.item(n, d) - mean) / std;
    const g = (d: number): number => dout.item(n, d) * gamma.item(d);
    let sumG = 0;
    let sumGX = 0;
    for (let d = 0; d < D; d++) {
      sumG += g(d);
      sumGX += g(d) * xhat(d);
      dgamma.set([d], dgamma.item(d) + dout.item(n, d) * xhat(d));
      dbeta.set([d], dbeta.item(d) + dout.item(n, d));
    }
    for (let d = 0; d < D; d++) dx.set([n, d], (D * g(d) - sumG - xhat(d) * sumGX) / (D * std));
  });
  return [dx, dgamma, dbeta];
}
