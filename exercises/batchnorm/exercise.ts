import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const forward = ["[out, cache, newMean, newVar] = batchnormForward(x, gamma, beta, runningMean, runningVar)"];

/** The sizes below, with running variances as they come from an earlier batch: positive. */
const batches: readonly LiteralCase[] = [
  { name: "a batch of five", sizes: { N: 5 }, inputs: { runningVar: [1, 0.25, 3] } },
  { name: "a batch of three", sizes: { N: 3 }, inputs: { runningVar: [1, 0.5, 2, 4, 0.125, 1.5, 3] } },
  { name: "a batch of eight", sizes: { N: 8 }, inputs: { runningVar: [2, 1, 0.75, 0, 5, 1.25] } },
  { name: "a batch of one", sizes: { N: 1 }, inputs: { runningVar: [0.5, 1, 2, 4, 0.25] } },
];

const farFromZero: readonly LiteralCase[] = [
  {
    name: "a mean of ±1e6",
    inputs: {
      x: [
        [1e6 + 1, -1e6, 0.5],
        [1e6 - 2, -1e6 + 3, -1],
        [1e6 + 0.5, -1e6 - 1, 2],
        [1e6, -1e6 + 0.25, 0],
        [1e6 - 1, -1e6 + 1, 1.5],
      ],
      runningVar: [1, 2, 0.5],
    },
  },
];

export default {
  title: "Batch normalisation",
  summary:
    "Each feature to mean 0 and variance 1 over the batch, running statistics, and the famous backward.",
  track: "normalisation",
  order: 10,
  level: 3,
  minutes: 30,
  oftenAsked: true,
  values: {
    x: { type: "float[N, D]", is: "inputs, one example a row" },
    gamma: { type: "float[D]", is: "scale γ of each feature" },
    beta: { type: "float[D]", is: "shift β of each feature" },
    runningMean: { type: "float[D]", is: "mean of each feature, as averaged so far" },
    runningVar: { type: "float[D]", is: "variance of each feature, as averaged so far" },
    out: { type: "float[N, D]", is: "outputs, one example a row" },
    cache: { type: "Cache", is: "whatever your backward pass needs" },
    newMean: { type: "float[D]", is: "running mean with this batch" },
    newVar: { type: "float[D]", is: "running variance with this batch" },
    dout: { type: "float[N, D]", is: "upstream gradient ∂L/∂out" },
    dx: { type: "float[N, D]", is: "gradient ∂L/∂x" },
    dgamma: { type: "float[D]", is: "gradient ∂L/∂γ" },
    dbeta: { type: "float[D]", is: "gradient ∂L/∂β" },
  },
  functions: {
    batchnormForward: {
      takes: ["x", "gamma", "beta", "runningMean", "runningVar"],
      returns: ["out", "cache", "newMean", "newVar"],
    },
    batchnormBackward: { takes: ["dout", "cache"], returns: ["dx", "dgamma", "dbeta"] },
  },
  sizes: [
    { N: 5, D: 3 },
    { N: 3, D: 7 },
    { N: 8, D: 6 },
    { N: 1, D: 5 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: forward, outputs: ["out"], cases: batches },
    {
      kind: "values",
      id: "running",
      title: "Running mean and variance",
      program: forward,
      outputs: ["newMean", "newVar"],
      cases: batches,
    },
    {
      kind: "values",
      id: "stable",
      title: "Forward, features far from 0",
      program: forward,
      outputs: ["out"],
      cases: farFromZero,
    },
    {
      kind: "gradients",
      forward,
      outputs: { out: "dout" },
      backward: [...forward, "[dx, dgamma, dbeta] = batchnormBackward(dout, cache)"],
      wrt: { x: "dx", gamma: "dgamma", beta: "dbeta" },
      alsoAt: [
        {
          name: "a feature that is the same in the whole batch",
          inputs: {
            x: [
              [0.5, 1, 0],
              [0.5, -0.5, 0],
              [0.5, 2, 0],
              [0.5, 0.25, 0],
              [0.5, -1, 0],
            ],
            runningVar: [1, 2, 0.5],
          },
        },
        {
          name: "a variance below ε",
          inputs: {
            x: [
              [0.001, -0.001],
              [-0.002, 0.002],
              [0.003, 0.001],
              [0.0005, -0.0025],
            ],
            runningVar: [1, 2],
          },
        },
      ],
    },
  ],
} satisfies Exercise;
