import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

/** Each example's logits minus their logsumexp. */
function logProbabilities(logits: NDArray): number[][] {
  const [N, C] = logits.shape;
  return Array.from({ length: N }, (_, n) => {
    const row = Array.from({ length: C }, (_, c) => logits.item(n, c));
    const largest = Math.max(...row);
    const total = row.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    return row.map((logit) => logit - largest - Math.log(total));
  });
}

export function softmaxCrossEntropy(logits: NDArray, labels: NDArray): number {
  const losses = logProbabilities(logits).map((row, n) => -(row[labels.item(n)] ?? NaN));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

export function softmaxCrossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
  const gradient = logProbabilities(logits).map((row, n, rows) =>
    row.map((logP, c) => (Math.exp(logP) - (c === labels.item(n) ? 1 : 0)) / rows.length),
  );
  return np.array(gradient, "float64");
}
