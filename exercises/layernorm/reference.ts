import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

const EPS = 1e-5;

interface Cache {
  readonly x: NDArray;
  readonly gamma: NDArray;
}

/** One row, normalised, and what it was divided by. */
function normalised(x: NDArray, n: number): { xhat: number[]; scale: number } {
  const row = Array.from({ length: x.at(n).size }, (_, d) => x.item(n, d));
  const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
  const centred = row.map((value) => value - mean);
  const variance = centred.reduce((sum, value) => sum + value * value, 0) / row.length;
  const scale = Math.sqrt(variance + EPS);
  return { xhat: centred.map((value) => value / scale), scale };
}

export function layernormForward(x: NDArray, gamma: NDArray, beta: NDArray): [NDArray, Cache] {
  const out = np.zeros_like(x);
  for (let n = 0; n < x.at(":", 0).size; n++) {
    normalised(x, n).xhat.forEach((value, d) => out.set([n, d], gamma.item(d) * value + beta.item(d)));
  }
  return [out, { x, gamma }];
}

export function layernormBackward(dout: NDArray, { x, gamma }: Cache): [NDArray, NDArray, NDArray] {
  const [N, D] = x.shape;
  const dx = np.zeros([N, D]);
  const dgamma = np.zeros([D]);
  const dbeta = np.zeros([D]);
  for (let n = 0; n < N; n++) {
    const { xhat, scale } = normalised(x, n);
    xhat.forEach((value, d) => {
      dgamma.set([d], dgamma.item(d) + dout.item(n, d) * value);
      dbeta.set([d], dbeta.item(d) + dout.item(n, d));
      // ∂x̂[e]/∂x[d] = ([d = e] − 1/D − x̂[d] x̂[e]/D) / scale
      let sum = 0;
      xhat.forEach((other, e) => {
        const slope = ((d === e ? 1 : 0) - 1 / D - (value * other) / D) / scale;
        sum += dout.item(n, e) * gamma.item(e) * slope;
      });
      dx.set([n, d], sum);
    });
  }
  return [dx, dgamma, dbeta];
}
