import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const huge: readonly LiteralCase[] = [
  {
    name: "logits of ±1e4",
    inputs: {
      logits: [
        [1e4, 1e4 - 1, 1e4 - 3],
        [-1e4, -1e4 + 2, -1e4],
        [1e4, -1e4, 0],
        [0.5, -1.5, 2],
      ],
    },
  },
  { name: "one row of −1e4", inputs: { logits: [[-1e4, -1e4, -1e4, -1e4]] } },
];

const saturated: readonly LiteralCase[] = [
  {
    name: "probabilities of exactly 0 and 1",
    inputs: {
      probs: [
        [1, 0, 0, 0],
        [0, 0.25, 0.75, 0],
        [0.125, 0.5, 0.25, 0.125],
      ],
      dprobs: [
        [2, -1, 0.5, 3],
        [-1, 4, 1, 2.5],
        [0.75, -2, 1.5, -0.5],
      ],
    },
  },
];

export default {
  title: "Softmax backward",
  summary: "A stable softmax, and its vector–Jacobian product without ever building the Jacobian.",
  track: "losses",
  order: 15,
  level: 2,
  minutes: 15,
  oftenAsked: true,
  values: {
    logits: { type: "float[N, C]", is: "scores before the softmax" },
    probs: { type: "float[N, C]", is: "probabilities, each row summing to 1" },
    dprobs: { type: "float[N, C]", is: "upstream gradient ∂L/∂probs" },
    dlogits: { type: "float[N, C]", is: "gradient ∂L/∂logits" },
  },
  functions: {
    softmax: { takes: ["logits"], returns: ["probs"] },
    softmaxBackward: { takes: ["dprobs", "probs"], returns: ["dlogits"] },
  },
  sizes: [
    { N: 5, C: 3 },
    { N: 4, C: 7 },
    { N: 3, C: 8 },
    { N: 1, C: 6 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["probs = softmax(logits)"],
      outputs: ["probs"],
    },
    {
      kind: "values",
      id: "stable",
      title: "Forward, logits of ±1e4",
      program: ["probs = softmax(logits)"],
      outputs: ["probs"],
      cases: huge,
    },
    {
      kind: "gradients",
      forward: ["probs = softmax(logits)"],
      outputs: { probs: "dprobs" },
      backward: ["probs = softmax(logits)", "dlogits = softmaxBackward(dprobs, probs)"],
      wrt: { logits: "dlogits" },
      alsoAt: [
        {
          name: "a row of equal logits and one that is nearly one-hot",
          inputs: {
            logits: [
              [1.5, 1.5, 1.5, 1.5],
              [30, -2, 0, 1],
            ],
          },
        },
      ],
    },
    {
      kind: "values",
      id: "saturated-gradient",
      title: "Gradient, probabilities of 0 and 1",
      program: ["dlogits = softmaxBackward(dprobs, probs)"],
      outputs: ["dlogits"],
      cases: saturated,
    },
  ],
} satisfies Exercise;
