/**
 * Operations with right gradients, over plain numbers: an oracle that shares nothing with the tensor core. Each takes
 * flat, row-major inputs.
 */
export interface Operation {
  readonly name: string;
  /** Flat size of each input, differentiable ones only. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly outputs: number;
  readonly forward: (inputs: Readonly<Record<string, Float64Array>>) => Float64Array;
  readonly backward: (
    inputs: Readonly<Record<string, Float64Array>>,
    upstream: Float64Array,
  ) => Readonly<Record<string, Float64Array>>;
}

const at = (array: Float64Array | undefined, index: number): number => array?.[index] ?? NaN;

export function linear(N: number, D: number, M: number): Operation {
  return {
    name: "linear",
    inputs: { x: N * D, W: D * M, b: M },
    outputs: N * M,
    forward: ({ x, W, b }) =>
      Float64Array.from({ length: N * M }, (_, flat) => {
        const [n, m] = [Math.floor(flat / M), flat % M];
        let sum = 0;
        for (let d = 0; d < D; d++) sum += at(x, n * D + d) * at(W, d * M + m);
        return sum + at(b, m);
      }),
    backward: ({ x, W }, g) => {
      const dx = new Float64Array(N * D);
      const dW = new Float64Array(D * M);
      const db = new Float64Array(M);
      for (let n = 0; n < N; n++) {
        for (let m = 0; m < M; m++) {
          db[m] = at(db, m) + at(g, n * M + m);
          for (let d = 0; d < D; d++) {
            dx[n * D + d] = at(dx, n * D + d) + at(g, n * M + m) * at(W, d * M + m);
            dW[d * M + m] = at(dW, d * M + m) + at(g, n * M + m) * at(x, n * D + d);
          }
        }
      }
      return { x: dx, W: dW, b: db };
    },
  };
}

const rows = (x: Float64Array | undefined, D: number): Float64Array[] =>
  Array.from({ length: (x?.length ?? 0) / D }, (_, n) =>
    (x ?? new Float64Array()).subarray(n * D, (n + 1) * D),
  );

function softmaxOf(row: Float64Array): { lse: number; p: Float64Array } {
  const largest = Math.max(...row);
  const weights = row.map((logit) => Math.exp(logit - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { lse: largest + Math.log(total), p: weights.map((weight) => weight / total) };
}

export function logsumexp(N: number, D: number): Operation {
  return {
    name: "logsumexp",
    inputs: { x: N * D },
    outputs: N,
    forward: ({ x }) => Float64Array.from(rows(x, D), (row) => softmaxOf(row).lse),
    backward: ({ x }, g) => ({
      x: Float64Array.from(rows(x, D).flatMap((row, n) => [...softmaxOf(row).p].map((p) => p * at(g, n)))),
    }),
  };
}

export function softmax(N: number, D: number): Operation {
  return {
    name: "softmax",
    inputs: { x: N * D },
    outputs: N * D,
    forward: ({ x }) => Float64Array.from(rows(x, D).flatMap((row) => [...softmaxOf(row).p])),
    backward: ({ x }, g) => ({
      x: Float64Array.from(
        rows(x, D).flatMap((row, n) => {
          const { p } = softmaxOf(row);
          const mean = p.reduce((sum, weight, d) => sum + weight * at(g, n * D + d), 0);
          return [...p].map((weight, d) => weight * (at(g, n * D + d) - mean));
        }),
      ),
    }),
  };
}

export function crossEntropy(N: number, C: number): Operation {
  const label = (n: number): number => (n * 7 + 2) % C;
  return {
    name: "softmax cross-entropy",
    inputs: { x: N * C },
    outputs: 1,
    forward: ({ x }) =>
      Float64Array.of(
        rows(x, C).reduce((sum, row, n) => sum + softmaxOf(row).lse - at(row, label(n)), 0) / N,
      ),
    backward: ({ x }, g) => ({
      x: Float64Array.from(
        rows(x, C).flatMap((row, n) =>
          [...softmaxOf(row).p].map((p, c) => (at(g, 0) * (p - (c === label(n) ? 1 : 0))) / N),
        ),
      ),
    }),
  };
}

export function tanh(size: number): Operation {
  return {
    name: "tanh",
    inputs: { x: size },
    outputs: size,
    forward: ({ x }) => Float64Array.from(x ?? [], Math.tanh),
    backward: ({ x }, g) => ({ x: g.map((upstream, i) => upstream * (1 - Math.tanh(at(x, i)) ** 2)) }),
  };
}

export function layerNorm(N: number, D: number, epsilon = 1e-5): Operation {
  const normalized = (row: Float64Array): { y: Float64Array; deviation: number } => {
    const mean = row.reduce((sum, value) => sum + value, 0) / D;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / D;
    const deviation = Math.sqrt(variance + epsilon);
    return { y: row.map((value) => (value - mean) / deviation), deviation };
  };
  return {
    name: "layernorm",
    inputs: { x: N * D, gamma: D, beta: D },
    outputs: N * D,
    forward: ({ x, gamma, beta }) =>
      Float64Array.from(
        rows(x, D).flatMap((row) => [...normalized(row).y].map((y, d) => at(gamma, d) * y + at(beta, d))),
      ),
    backward: ({ x, gamma }, g) => {
      const dgamma = new Float64Array(D);
      const dbeta = new Float64Array(D);
      const dx = rows(x, D).flatMap((row, n) => {
        const { y, deviation } = normalized(row);
        const dy = row.map((_, d) => at(g, n * D + d) * at(gamma, d));
        const mean = dy.reduce((sum, value) => sum + value, 0) / D;
        const projection = dy.reduce((sum, value, d) => sum + value * at(y, d), 0) / D;
        for (let d = 0; d < D; d++) {
          dgamma[d] = at(dgamma, d) + at(g, n * D + d) * at(y, d);
          dbeta[d] = at(dbeta, d) + at(g, n * D + d);
        }
        return [...dy].map((value, d) => (value - mean - at(y, d) * projection) / deviation);
      });
      return { x: Float64Array.from(dx), gamma: dgamma, beta: dbeta };
    },
  };
}

/** The same sequence for a seed, everywhere: mulberry32 and Box and Muller. */
export function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

export function drawn(size: number, scale: number, next: () => number): Float64Array {
  return Float64Array.from({ length: size }, () => scale * next());
}
