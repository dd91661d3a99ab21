import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const huge: readonly LiteralCase[] = [
  {
    name: "logits of ±1e4",
    inputs: {
      logits: [
        [1e4, -1e4, 0],
        [-1e4, -1e4 + 1, -1e4 + 3],
        [0, 1e4, 1e4 - 2],
        [0.5, -1, 2],
      ],
      labels: [0, 1, 2, 1],
    },
  },
  {
    name: "a label whose probability underflows",
    inputs: {
      logits: [
        [-1e4, 1e4, 5],
        [800, 0, -800],
      ],
      labels: [0, 2],
    },
  },
];

export default {
  title: "Softmax cross-entropy from logits",
  summary: "The loss of every classifier: a stable mean over the batch, and its famously short gradient.",
  track: "losses",
  order: 20,
  level: 2,
  minutes: 15,
  oftenAsked: true,
  values: {
    logits: { type: "float[N, C]", is: "scores before the softmax" },
    labels: { type: "int[N] < C", is: "the true class of each example" },
    loss: { type: "float[]", is: "mean loss over the batch" },
    dlogits: { type: "float[N, C]", is: "gradient ∂loss/∂logits" },
  },
  functions: {
    softmaxCrossEntropy: { takes: ["logits", "labels"], returns: ["loss"] },
    softmaxCrossEntropyBackward: { takes: ["logits", "labels"], returns: ["dlogits"] },
  },
  sizes: [
    { N: 5, C: 3 },
    { N: 4, C: 7 },
    { N: 8, C: 5 },
    { N: 1, C: 6 },
  ],
  checks: [
    {
      kind: "values",
      id: "loss",
      title: "Loss",
      program: ["loss = softmaxCrossEntropy(logits, labels)"],
      outputs: ["loss"],
    },
    {
      kind: "values",
      id: "stable",
      title: "Loss, logits of ±1e4",
      program: ["loss = softmaxCrossEntropy(logits, labels)"],
      outputs: ["loss"],
      cases: huge,
    },
    {
      kind: "gradients",
      forward: ["loss = softmaxCrossEntropy(logits, labels)"],
      outputs: { loss: null },
      backward: ["dlogits = softmaxCrossEntropyBackward(logits, labels)"],
      wrt: { logits: "dlogits" },
    },
    {
      kind: "values",
      id: "stable-gradient",
      title: "Gradient, logits of ±1e4",
      program: ["dlogits = softmaxCrossEntropyBackward(logits, labels)"],
      outputs: ["dlogits"],
      cases: huge,
    },
  ],
} satisfies Exercise;
