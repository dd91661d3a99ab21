import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const forward = ["[out, cache] = layernormForward(x, gamma, beta)"];

const farFromZero: readonly LiteralCase[] = [
  {
    name: "a mean of ±1e6",
    inputs: {
      x: [
        [1e6 + 1, 1e6 - 2, 1e6 + 0.5, 1e6, 1e6 - 1],
        [-1e6, -1e6 + 3, -1e6 - 1, -1e6 + 0.25, -1e6 + 1],
        [0.5, -1, 2, 0, 1.5],
      ],
    },
  },
];

export default {
  title: "Layer normalisation",
  summary: "Each row to mean 0 and variance 1, then scaled and shifted; and a gradient with three terms.",
  track: "normalisation",
  order: 20,
  level: 3,
  minutes: 25,
  oftenAsked: true,
  values: {
    x: { type: "float[N, D]", is: "inputs, one example a row" },
    gamma: { type: "float[D]", is: "scale γ of each feature" },
    beta: { type: "float[D]", is: "shift β of each feature" },
    out: { type: "float[N, D]", is: "outputs, one example a row" },
    cache: { type: "Cache", is: "whatever your backward pass needs" },
    dout: { type: "float[N, D]", is: "upstream gradient ∂L/∂out" },
    dx: { type: "float[N, D]", is: "gradient ∂L/∂x" },
    dgamma: { type: "float[D]", is: "gradient ∂L/∂γ" },
    dbeta: { type: "float[D]", is: "gradient ∂L/∂β" },
  },
  functions: {
    layernormForward: { takes: ["x", "gamma", "beta"], returns: ["out", "cache"] },
    layernormBackward: { takes: ["dout", "cache"], returns: ["dx", "dgamma", "dbeta"] },
  },
  sizes: [
    { N: 5, D: 3 },
    { N: 3, D: 8 },
    { N: 7, D: 5 },
    { N: 1, D: 6 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: forward, outputs: ["out"] },
    {
      kind: "values",
      id: "stable",
      title: "Forward, rows far from 0",
      program: forward,
      outputs: ["out"],
      cases: farFromZero,
    },
    {
      kind: "gradients",
      forward,
      outputs: { out: "dout" },
      backward: [...forward, "[dx, dgamma, dbeta] = layernormBackward(dout, cache)"],
      wrt: { x: "dx", gamma: "dgamma", beta: "dbeta" },
      alsoAt: [
        {
          name: "a row of equal values",
          inputs: {
            x: [
              [0.5, 0.5, 0.5, 0.5, 0.5],
              [1, -0.5, 2, 0.25, -1],
              [0, 0, 0, 0, 0],
            ],
          },
        },
        {
          name: "a variance below ε",
          inputs: {
            x: [
              [0.001, -0.002, 0.003, 0.0005],
              [-0.001, 0.002, 0.001, -0.0025],
            ],
          },
        },
      ],
    },
  ],
} satisfies Exercise;
