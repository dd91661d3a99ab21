/** One feature over the batch. */
class Column {
  readonly mean: number;
  readonly variance: number;
  readonly std: number;
  readonly xhat: number[];

  constructor(values: number[]) {
    const N = values.length;
    this.mean = values.reduce((sum, value) => sum + value, 0) / N;
    this.variance = values.reduce((sum, value) => sum + (value - this.mean) ** 2, 0) / N;
    this.std = Math.sqrt(this.variance + 1e-5);
    this.xhat = values.map((value) => (value - this.mean) / this.std);
  }
}

interface Cache {
  columns: Column[];
  gamma: NDArray;
}

function columnsOf(x: NDArray): Column[] {
  const [N, D] = x.shape;
  return Array.from({ length: D }, (_, d) => new Column(Array.from({ length: N }, (_, n) => x.item(n, d))));
}

export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
): [NDArray, Cache, number[], number[]] {
  const columns = columnsOf(x);
  const out = np.zeros_like(x);
  columns.forEach(({ xhat }, d) => {
    xhat.forEach((value, n) => out.set([n, d], gamma.item(d) * value + beta.item(d)));
  });
  const newMean = columns.map(({ mean }, d) => 0.9 * runningMean.item(d) + 0.1 * mean);
  const newVar = columns.map(({ variance }, d) => 0.9 * runningVar.item(d) + 0.1 * variance);
  return [out, { columns, gamma }, newMean, newVar];
}

export function batchnormBackward(dout: NDArray, { columns, gamma }: Cache): [NDArray, NDArray, NDArray] {
  const [N, D] = dout.shape;
  const dx = np.zeros([N, D]);
  const dgamma = np.zeros(D);
  const dbeta = np.zeros(D);
  columns.forEach(({ xhat, std }, d) => {
    xhat.forEach((value, n) => {
      dgamma.set([d], dgamma.item(d) + dout.item(n, d) * value);
      dbeta.set([d], dbeta.item(d) + dout.item(n, d));
    });
    xhat.forEach((value, n) => {
      const rest = (dbeta.item(d) + value * dgamma.item(d)) / N;
      dx.set([n, d], (gamma.item(d) / std) * (dout.item(n, d) - rest));
    });
  });
  return [dx, dgamma, dbeta];
}
