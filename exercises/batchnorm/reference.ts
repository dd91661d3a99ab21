import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

const EPS = 1e-5;
const MOMENTUM = 0.9;

interface Cache {
  readonly x: NDArray;
  readonly gamma: NDArray;
}

interface Feature {
  readonly mean: number;
  readonly variance: number;
  readonly scale: number;
  readonly xhat: readonly number[];
}

/** One column, its statistics, and its normalised values. */
function feature(x: NDArray, d: number): Feature {
  const [N] = x.shape;
  const column = Array.from({ length: N }, (_, n) => x.item(n, d));
  const mean = column.reduce((sum, value) => sum + value, 0) / N;
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / N;
  const scale = Math.sqrt(variance + EPS);
  return { mean, variance, scale, xhat: column.map((value) => (value - mean) / scale) };
}

export function batchnormForward(
  x: NDArray,
  gamma: NDArray,
  beta: NDArray,
  runningMean: NDArray,
  runningVar: NDArray,
): [NDArray, Cache, NDArray, NDArray] {
  const out = np.zeros_like(x);
  const newMean = np.zeros_like(runningMean);
  const newVar = np.zeros_like(runningVar);
  for (let d = 0; d < gamma.size; d++) {
    const { mean, variance, xhat } = feature(x, d);
    xhat.forEach((value, n) => out.set([n, d], gamma.item(d) * value + beta.item(d)));
    newMean.set([d], MOMENTUM * runningMean.item(d) + (1 - MOMENTUM) * mean);
    newVar.set([d], MOMENTUM * runningVar.item(d) + (1 - MOMENTUM) * variance);
  }
  return [out, { x, gamma }, newMean, newVar];
}

export function batchnormBackward(dout: NDArray, { x, gamma }: Cache): [NDArray, NDArray, NDArray] {
  const [N, D] = x.shape;
  const dx = np.zeros([N, D]);
  const dgamma = np.zeros([D]);
  const dbeta = np.zeros([D]);
  for (let d = 0; d < D; d++) {
    const { scale, xhat } = feature(x, d);
    xhat.forEach((value, n) => {
      dgamma.set([d], dgamma.item(d) + dout.item(n, d) * value);
      dbeta.set([d], dbeta.item(d) + dout.item(n, d));
      // ∂x̂[m]/∂x[n] = ([n = m] − 1/N − x̂[n] x̂[m]/N) / scale
      let sum = 0;
      xhat.forEach((other, m) => {
        const slope = ((n === m ? 1 : 0) - 1 / N - (value * other) / N) / scale;
        sum += dout.item(m, d) * gamma.item(d) * slope;
      });
      dx.set([n, d], sum);
    });
  }
  return [dx, dgamma, dbeta];
}
