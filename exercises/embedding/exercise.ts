import type { Exercise } from "../../graders/contract.ts";

export default {
  title: "Embedding",
  summary: "Rows of a table looked up by id, and a gradient that adds up wherever an id repeats.",
  track: "layers",
  order: 30,
  level: 1,
  minutes: 10,
  oftenAsked: true,
  values: {
    ids: { type: "int[N, T] < V", is: "token ids, a sequence a row" },
    table: { type: "float[V, D]", is: "the vectors, one id a row" },
    out: { type: "float[N, T, D]", is: "the vector of each token" },
    dout: { type: "float[N, T, D]", is: "upstream gradient ∂L/∂out" },
    dtable: { type: "float[V, D]", is: "gradient ∂L/∂table" },
  },
  functions: {
    embeddingForward: { takes: ["ids", "table"], returns: ["out"] },
    embeddingBackward: { takes: ["dout", "ids", "table"], returns: ["dtable"] },
  },
  sizes: [
    { N: 2, T: 4, V: 6, D: 3 },
    { N: 5, T: 2, V: 3, D: 4 },
    { N: 3, T: 5, V: 7, D: 2 },
    { N: 1, T: 3, V: 9, D: 5 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["out = embeddingForward(ids, table)"],
      outputs: ["out"],
    },
    {
      kind: "gradients",
      forward: ["out = embeddingForward(ids, table)"],
      outputs: { out: "dout" },
      backward: ["dtable = embeddingBackward(dout, ids, table)"],
      wrt: { table: "dtable" },
      alsoAt: [
        {
          name: "one id in every place",
          inputs: {
            ids: [
              [2, 2, 2],
              [2, 2, 2],
            ],
          },
          sizes: { V: 5, D: 4 },
        },
        {
          name: "ids that never occur, the last among them",
          inputs: {
            ids: [
              [1, 3, 1],
              [3, 1, 4],
            ],
          },
          sizes: { V: 7, D: 4 },
        },
      ],
    },
  ],
} satisfies Exercise;
