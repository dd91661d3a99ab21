import type { Exercise, LiteralCase } from "../../graders/contract.ts";

/** The second example's keys are such that the future, unless it is masked, holds by far the largest scores. */
const huge: readonly LiteralCase[] = [
  {
    name: "scores of ±1e4",
    inputs: {
      q: [
        [
          [1e4, 1],
          [1e4, 1],
          [-1e4, 2],
        ],
        [
          [1e4, 0.5],
          [1e4, -0.5],
          [-1e4, 1],
        ],
      ],
      k: [
        [
          [1, 2],
          [1, 0.5],
          [1, 1],
        ],
        [
          [-1, 1],
          [-1, 2],
          [1, 0],
        ],
      ],
      v: [
        [
          [1, -2, 0.5, 3],
          [0, 1, 2, -1],
          [4, 0.5, -1, 1],
        ],
        [
          [2, 1, -1, 0],
          [-1, 0.5, 1, 2],
          [3, -2, 0, 1],
        ],
      ],
    },
  },
  {
    name: "scores of −1e6 for all that is seen",
    inputs: {
      q: [
        [[1e6], [-1e6]],
        [[-1e6], [1e6]],
      ],
      k: [
        [[-1], [1]],
        [[1], [-1]],
      ],
      v: [
        [
          [1, 2, -1],
          [-3, 0.5, 2],
        ],
        [
          [0.5, -2, 1],
          [1, 3, 0],
        ],
      ],
    },
  },
];

export default {
  title: "Causal self-attention, one head",
  summary: "Scaled dot-product attention in which nobody looks ahead, and its three gradients at once.",
  track: "attention",
  order: 10,
  level: 3,
  minutes: 25,
  oftenAsked: true,
  values: {
    q: { type: "float[N, T, D]", is: "queries, one a position" },
    k: { type: "float[N, T, D]", is: "keys" },
    v: { type: "float[N, T, E]", is: "values" },
    out: { type: "float[N, T, E]", is: "what each position has read" },
    dout: { type: "float[N, T, E]", is: "upstream gradient ∂L/∂out" },
    dq: { type: "float[N, T, D]", is: "gradient ∂L/∂q" },
    dk: { type: "float[N, T, D]", is: "gradient ∂L/∂k" },
    dv: { type: "float[N, T, E]", is: "gradient ∂L/∂v" },
  },
  functions: {
    causalAttention: { takes: ["q", "k", "v"], returns: ["out"] },
    causalAttentionBackward: { takes: ["dout", "q", "k", "v"], returns: ["dq", "dk", "dv"] },
  },
  sizes: [
    { N: 2, T: 4, D: 3, E: 5 },
    { N: 3, T: 2, D: 5, E: 4 },
    { N: 4, T: 3, D: 2, E: 1 },
    { N: 1, T: 5, D: 3, E: 2 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["out = causalAttention(q, k, v)"],
      outputs: ["out"],
    },
    {
      kind: "values",
      id: "stable",
      title: "Forward, scores of ±1e4 and beyond",
      program: ["out = causalAttention(q, k, v)"],
      outputs: ["out"],
      cases: huge,
    },
    {
      kind: "gradients",
      forward: ["out = causalAttention(q, k, v)"],
      outputs: { out: "dout" },
      backward: ["[dq, dk, dv] = causalAttentionBackward(dout, q, k, v)"],
      wrt: { q: "dq", k: "dk", v: "dv" },
      alsoAt: [{ name: "a sequence of one position", inputs: {}, sizes: { N: 2, T: 1, D: 3, E: 4 } }],
    },
    {
      kind: "values",
      id: "stable-gradient",
      title: "Gradients, scores of ±1e4 and beyond",
      program: ["[dq, dk, dv] = causalAttentionBackward(dout, q, k, v)"],
      outputs: ["dq", "dk", "dv"],
      cases: huge,
    },
  ],
} satisfies Exercise;
