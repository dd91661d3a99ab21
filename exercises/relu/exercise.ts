import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const edges: readonly LiteralCase[] = [
  {
    // at 0 every slope from 0 to 1 is a subgradient
    name: "entries of exactly 0",
    inputs: {
      x: [
        [0, 1.5, -0.5, -0],
        [-2, -0, 0.75, 3],
        [0.25, -1, 0, 2],
      ],
      dout: [
        [1.25, -2, 3, 0.5],
        [0.7, -1.5, 1, -0.4],
        [2.2, -3, -0.8, 1.75],
      ],
    },
  },
  {
    name: "a row that is all negative",
    inputs: {
      x: [
        [0.5, -1, 2],
        [-1, -0.25, -3],
      ],
    },
  },
];

export default {
  title: "ReLU",
  summary: "The positive part of each entry, and the mask that its gradient passes through.",
  track: "layers",
  order: 5,
  level: 1,
  minutes: 5,
  oftenAsked: true,
  values: {
    x: { type: "float[N, D]", is: "pre-activations" },
    out: { type: "float[N, D]", is: "activations" },
    dout: { type: "float[N, D]", is: "upstream gradient ∂L/∂out" },
    dx: { type: "float[N, D]", is: "gradient ∂L/∂x" },
  },
  functions: {
    relu: { takes: ["x"], returns: ["out"] },
    reluBackward: { takes: ["dout", "x"], returns: ["dx"] },
  },
  sizes: [
    { N: 5, D: 3 },
    { N: 4, D: 7 },
    { N: 3, D: 8 },
    { N: 1, D: 6 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: ["out = relu(x)"], outputs: ["out"] },
    {
      kind: "gradients",
      forward: ["out = relu(x)"],
      outputs: { out: "dout" },
      backward: ["dx = reluBackward(dout, x)"],
      wrt: { x: "dx" },
      alsoAt: edges,
    },
  ],
} satisfies Exercise;
