import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

function rowsOf(x: NDArray): number[][] {
  const [N, D] = x.shape;
  return Array.from({ length: N }, (_, n) => Array.from({ length: D }, (_, d) => x.item(n, d)));
}

function logsumexpOfRow(row: readonly number[]): number {
  const largest = Math.max(...row);
  if (largest === -Infinity) return -Infinity;
  return largest + Math.log(row.reduce((sum, logit) => sum + Math.exp(logit - largest), 0));
}

export function logsumexp(x: NDArray): NDArray {
  return np.array(rowsOf(x).map(logsumexpOfRow), "float64");
}

export function logsumexpBackward(dout: NDArray, x: NDArray): NDArray {
  const gradient = rowsOf(x).map((row, n) => {
    const largest = Math.max(...row);
    if (largest === -Infinity) return row.map(() => 0);
    const weights = row.map((logit) => Math.exp(logit - largest));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => (dout.item(n) * weight) / total);
  });
  return np.array(gradient, "float64");
}
