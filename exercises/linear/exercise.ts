import type { Exercise } from "../../graders/contract.ts";

export default {
  title: "Linear layer",
  summary: "A batch through xW + b, and the gradients of its input, weights and bias.",
  track: "layers",
  order: 10,
  level: 1,
  minutes: 10,
  oftenAsked: true,
  values: {
    x: { type: "float[N, D]", is: "inputs, one example a row" },
    W: { type: "float[D, M]", is: "weights" },
    b: { type: "float[M]", is: "bias" },
    out: { type: "float[N, M]", is: "outputs, one example a row" },
    dout: { type: "float[N, M]", is: "upstream gradient ∂L/∂out" },
    dx: { type: "float[N, D]", is: "gradient ∂L/∂x" },
    dW: { type: "float[D, M]", is: "gradient ∂L/∂W" },
    db: { type: "float[M]", is: "gradient ∂L/∂b" },
  },
  functions: {
    linearForward: { takes: ["x", "W", "b"], returns: ["out"] },
    linearBackward: { takes: ["dout", "x", "W"], returns: ["dx", "dW", "db"] },
  },
  sizes: [
    { N: 5, D: 3, M: 8 },
    { N: 7, D: 4, M: 3 },
    { N: 3, D: 7, M: 5 },
    { N: 1, D: 6, M: 4 },
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
} satisfies Exercise;
