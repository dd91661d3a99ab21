import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const huge: readonly LiteralCase[] = [
  {
    name: "logits of ±1e4",
    inputs: {
      x: [
        [1e4, 1e4 - 1, 1e4 - 3],
        [-1e4, -1e4 + 2, -1e4],
        [1e4, -1e4, 0],
        [0.5, -1.5, 2],
      ],
    },
  },
  { name: "one row of −1e4", inputs: { x: [[-1e4, -1e4, -1e4, -1e4]] } },
];

const masked: readonly LiteralCase[] = [
  {
    name: "entries of −∞",
    inputs: {
      x: [
        [-Infinity, 1, 2, -Infinity],
        [0, -Infinity, -Infinity, -Infinity],
        [-3, 2, -Infinity, 0.5],
      ],
    },
  },
  {
    name: "a row that is all −∞",
    inputs: {
      x: [
        [1, -2, 0.5],
        [-Infinity, -Infinity, -Infinity],
      ],
    },
  },
];

export default {
  title: "Logsumexp",
  summary: "The log of a sum of exponentials, finite for logits of any size, and its gradient.",
  track: "losses",
  order: 10,
  level: 2,
  minutes: 15,
  oftenAsked: true,
  values: {
    x: { type: "float[N, D]", is: "logits" },
    lse: { type: "float[N]", is: "logsumexp of each row" },
    dout: { type: "float[N]", is: "upstream gradient ∂L/∂lse" },
    dx: { type: "float[N, D]", is: "gradient ∂L/∂x" },
  },
  functions: {
    logsumexp: { takes: ["x"], returns: ["lse"] },
    logsumexpBackward: { takes: ["dout", "x"], returns: ["dx"] },
  },
  sizes: [
    { N: 5, D: 3 },
    { N: 4, D: 7 },
    { N: 8, D: 6 },
    { N: 1, D: 5 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: ["lse = logsumexp(x)"], outputs: ["lse"] },
    {
      kind: "values",
      id: "stable",
      title: "Forward, logits of ±1e4",
      program: ["lse = logsumexp(x)"],
      outputs: ["lse"],
      cases: huge,
    },
    {
      kind: "values",
      id: "masked",
      title: "Forward, entries of −∞",
      program: ["lse = logsumexp(x)"],
      outputs: ["lse"],
      cases: masked,
    },
    {
      kind: "gradients",
      forward: ["lse = logsumexp(x)"],
      outputs: { lse: "dout" },
      backward: ["dx = logsumexpBackward(dout, x)"],
      wrt: { x: "dx" },
    },
    {
      kind: "values",
      id: "stable-gradient",
      title: "Gradient, logits of ±1e4",
      program: ["dx = logsumexpBackward(dout, x)"],
      outputs: ["dx"],
      cases: huge,
    },
    {
      kind: "values",
      id: "masked-gradient",
      title: "Gradient, entries of −∞",
      program: ["dx = logsumexpBackward(dout, x)"],
      outputs: ["dx"],
      cases: masked,
    },
  ],
} satisfies Exercise;
