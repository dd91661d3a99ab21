import * as np from "../../src/tensor/np.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";

/** The weights that position t of sequence n gives to positions 0 … t: a softmax over no others. */
function weightsAt(q: NDArray, k: NDArray, n: number, t: number): number[] {
  const [, , D] = q.shape;
  const scores = Array.from({ length: t + 1 }, (_, s) => {
    let dot = 0;
    for (let d = 0; d < D; d++) dot += q.item(n, t, d) * k.item(n, s, d);
    return dot / Math.sqrt(D);
  });
  const largest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - largest));
  const total = exps.reduce((sum, e) => sum + e, 0);
  return exps.map((e) => e / total);
}

export function causalAttention(q: NDArray, k: NDArray, v: NDArray): NDArray {
  const [N, T, E] = v.shape;
  const out = np.zeros([N, T, E]);
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      const weights = weightsAt(q, k, n, t);
      for (let e = 0; e < E; e++) {
        out.set(
          [n, t, e],
          weights.reduce((sum, weight, s) => sum + weight * v.item(n, s, e), 0),
        );
      }
    }
  }
  return out;
}

export function causalAttentionBackward(dout: NDArray, q: NDArray, k: NDArray, v: NDArray): NDArray[] {
  const [N, T, D] = q.shape;
  const E = v.shape[2];
  const [dq, dk, dv] = [np.zeros(q.shape), np.zeros(k.shape), np.zeros(v.shape)];
  const addTo = (array: NDArray, at: [number, number, number], amount: number): void => {
    array.set(at, array.item(...at) + amount);
  };
  for (let n = 0; n < N; n++) {
    for (let t = 0; t < T; t++) {
      const weights = weightsAt(q, k, n, t);
      const dweights = weights.map((_, s) => {
        let sum = 0;
        for (let e = 0; e < E; e++) sum += dout.item(n, t, e) * v.item(n, s, e);
        return sum;
      });
      const mean = weights.reduce((sum, weight, s) => sum + weight * dweights[s]!, 0);
      weights.forEach((weight, s) => {
        const dscore = (weight * (dweights[s]! - mean)) / Math.sqrt(D);
        for (let e = 0; e < E; e++) addTo(dv, [n, s, e], weight * dout.item(n, t, e));
        for (let d = 0; d < D; d++) {
          addTo(dq, [n, t, d], dscore * k.item(n, s, d));
          addTo(dk, [n, s, d], dscore * q.item(n, t, d));
        }
      });
    }
  }
  return [dq, dk, dv];
}
