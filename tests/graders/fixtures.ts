import type { Exercise } from "../../graders/contract.ts";
import type { NDArray } from "../../src/tensor/ndarray.ts";
import * as np from "../../src/tensor/np.ts";

const about = {
  title: "An exercise",
  summary: "For tests.",
  track: "layers",
  order: 1,
  level: 1,
  minutes: 10,
  oftenAsked: false,
  functions: {},
} as const;

const named = (types: Readonly<Record<string, string>>): Exercise["values"] =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, is: name }]));

export const linear: Exercise = {
  ...about,
  values: named({
    x: "float[N, D]",
    W: "float[D, M]",
    b: "float[M]",
    out: "float[N, M]",
    dout: "float[N, M]",
    dx: "float[N, D]",
    dW: "float[D, M]",
    db: "float[M]",
  }),
  sizes: [
    { N: 5, D: 3, M: 4 },
    { N: 2, D: 6, M: 3 },
    { N: 1, D: 4, M: 2 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["out = linearForward(x, W, b)"],
      outputs: ["out"],
    },
    {
      kind: "gradients",
      forward: ["out = linearForward(x, W, b)"],
      outputs: { out: "dout" },
      backward: ["[dx, dW, db] = linearBackward(dout, x, W)"],
      wrt: { x: "dx", W: "dW", b: "db" },
    },
  ],
};

export const linearFunctions = {
  linearForward: (x: NDArray, W: NDArray, b: NDArray) => x.matmul(W).add(b),
  linearBackward: (dout: NDArray, x: NDArray, W: NDArray) => [
    dout.matmul(W.T),
    x.T.matmul(dout),
    dout.sum(0),
  ],
};

export const logsumexp: Exercise = {
  ...about,
  values: named({ x: "float[N, D]", lse: "float[N]", dout: "float[N]", dx: "float[N, D]" }),
  sizes: [
    { N: 4, D: 3 },
    { N: 1, D: 5 },
    { N: 3, D: 1 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: ["lse = logsumexp(x)"], outputs: ["lse"] },
    {
      kind: "values",
      id: "masked",
      title: "Masked",
      program: ["lse = logsumexp(x)"],
      outputs: ["lse"],
      cases: [
        {
          name: "a row that is all −∞",
          inputs: {
            x: [
              [-Infinity, -Infinity],
              [1e4, -1e4],
            ],
          },
        },
        { name: "logits of 1e4", inputs: { x: [[1e4, 1e4 + 1]] } },
      ],
    },
    {
      kind: "gradients",
      forward: ["lse = logsumexp(x)"],
      outputs: { lse: "dout" },
      backward: ["dx = logsumexpBackward(dout, x)"],
      wrt: { x: "dx" },
    },
  ],
};

export const logsumexpFunctions = {
  logsumexp(x: NDArray): NDArray {
    const largest = x.max({ axis: 1, keepdims: true });
    const shift = np.where(np.isfinite(largest), largest, 0);
    const total = np.exp(x.sub(shift)).sum(1);
    return np.where(total.gt(0), np.log(np.maximum(total, 5e-324)), -Infinity).add(shift.at(":", 0));
  },
  logsumexpBackward: (dout: NDArray, x: NDArray): NDArray => softmax(x).mul(dout.at(":", null)),
};

function softmax(x: NDArray): NDArray {
  const weights = np.exp(x.sub(x.max({ axis: 1, keepdims: true })));
  return weights.div(weights.sum({ axis: 1, keepdims: true }));
}

export const crossEntropy: Exercise = {
  ...about,
  values: named({ logits: "float[N, C]", labels: "int[N] < C", loss: "float[]", dlogits: "float[N, C]" }),
  sizes: [
    { N: 5, C: 3 },
    { N: 1, C: 6 },
    { N: 3, C: 1 },
  ],
  checks: [
    {
      kind: "values",
      id: "loss",
      title: "Loss",
      program: ["loss = crossEntropy(logits, labels)"],
      outputs: ["loss"],
    },
    {
      kind: "gradients",
      forward: ["loss = crossEntropy(logits, labels)"],
      outputs: { loss: null },
      backward: ["dlogits = crossEntropyBackward(logits, labels)"],
      wrt: { logits: "dlogits" },
    },
  ],
};

export const crossEntropyFunctions = {
  crossEntropy(logits: NDArray, labels: NDArray): number {
    const shifted = logits.sub(logits.max({ axis: 1, keepdims: true }));
    const lse = np.log(np.exp(shifted).sum(1));
    return lse.sub(shifted.at(np.arange(labels.size), labels)).mean();
  },
  crossEntropyBackward(logits: NDArray, labels: NDArray): NDArray {
    const p = softmax(logits);
    const rows = np.arange(labels.size);
    p.set([rows, labels], p.at(rows, labels).sub(1));
    return p.div(labels.size);
  },
};

export const tanh: Exercise = {
  ...about,
  values: named({ x: "float[N, D]", out: "float[N, D]", dout: "float[N, D]", dx: "float[N, D]" }),
  sizes: [
    { N: 3, D: 4 },
    { N: 1, D: 1 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["[out, cache] = forward(x)"],
      outputs: ["out"],
    },
    {
      kind: "gradients",
      forward: ["[out, cache] = forward(x)"],
      outputs: { out: "dout" },
      backward: ["[out, cache] = forward(x)", "dx = backward(dout, cache)"],
      wrt: { x: "dx" },
    },
  ],
};

/** The cache is no array: it stays where the code runs. */
export const tanhFunctions = {
  forward(x: NDArray): unknown[] {
    const out = np.tanh(x);
    return [out, { out }];
  },
  backward: (dout: NDArray, { out }: { out: NDArray }): NDArray => dout.mul(np.subtract(1, out.mul(out))),
};

export const layerNorm: Exercise = {
  ...about,
  values: named({
    x: "float[N, D]",
    gamma: "float[D]",
    beta: "float[D]",
    out: "float[N, D]",
    dout: "float[N, D]",
    dx: "float[N, D]",
    dgamma: "float[D]",
    dbeta: "float[D]",
  }),
  sizes: [
    { N: 4, D: 6 },
    { N: 1, D: 5 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["layer = LayerNorm(gamma, beta)", "out = layer.forward(x)"],
      outputs: ["out"],
    },
    {
      kind: "gradients",
      forward: ["layer = LayerNorm(gamma, beta)", "out = layer.forward(x)"],
      outputs: { out: "dout" },
      backward: [
        "layer = LayerNorm(gamma, beta)",
        "out = layer.forward(x)",
        "dx = layer.backward(dout)",
        "dgamma = layer.dgamma",
        "dbeta = layer.dbeta",
      ],
      wrt: { x: "dx", gamma: "dgamma", beta: "dbeta" },
    },
  ],
};

export class LayerNorm {
  readonly gamma: NDArray;
  readonly beta: NDArray;
  y: NDArray;
  deviation: NDArray;
  dgamma: NDArray | undefined;
  dbeta: NDArray | undefined;

  constructor(gamma: NDArray, beta: NDArray) {
    this.gamma = gamma;
    this.beta = beta;
    this.y = gamma;
    this.deviation = gamma;
  }

  forward(x: NDArray): NDArray {
    const centred = x.sub(x.mean({ axis: 1, keepdims: true }));
    this.deviation = np.sqrt(centred.mul(centred).mean({ axis: 1, keepdims: true }).add(1e-5));
    this.y = centred.div(this.deviation);
    return this.y.mul(this.gamma).add(this.beta);
  }

  backward(dout: NDArray): NDArray {
    this.dgamma = dout.mul(this.y).sum(0);
    this.dbeta = dout.sum(0);
    const dy = dout.mul(this.gamma);
    const mean = dy.mean({ axis: 1, keepdims: true });
    const projection = dy.mul(this.y).mean({ axis: 1, keepdims: true });
    return dy.sub(mean).sub(this.y.mul(projection)).div(this.deviation);
  }
}

export const layerNormFunctions = { LayerNorm };
