import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

function rowsOf(array: NDArray): number[][] {
  const [N, C] = array.shape;
  return Array.from({ length: N }, (_, n) => Array.from({ length: C }, (_, c) => array.item(n, c)));
}

export function softmax(logits: NDArray): NDArray {
  const probs = rowsOf(logits).map((row) => {
    const largest = Math.max(...row);
    const weights = row.map((logit) => Math.exp(logit - largest));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });
  return np.array(probs, "float64");
}

/** Σ_j g_j ∂p_j/∂z_i with ∂p_j/∂z_i = p_j ([i = j] − p_i), summed as it stands. */
export function softmaxBackward(dprobs: NDArray, probs: NDArray): NDArray {
  const gradient = rowsOf(probs).map((p, n) =>
    p.map((pi, i) => p.reduce((sum, pj, j) => sum + dprobs.item(n, j) * pj * ((i === j ? 1 : 0) - pi), 0)),
  );
  return np.array(gradient, "float64");
}
