import type { Exercise, LiteralCase } from "../../graders/contract.ts";

const forward = ["cell = LSTMCell(Wx, Wh, b)", "[hNext, cNext] = cell.forward(x, h, c)"];
const backward = [...forward, "[dx, dh, dc] = cell.backward(dhNext, dcNext)"];
const parameterGradients = ["dWx = cell.dWx", "dWh = cell.dWh", "db = cell.db"];

/** H = 2, so that b holds i, i, f, f, g, g, o, o: each gate is shut in the one unit and open in the other. */
const saturated: readonly LiteralCase[] = [
  {
    name: "pre-activations of ±1000",
    inputs: {
      b: [1000, -1000, -1000, 1000, 1000, -1000, 1000, -1000],
      c: [
        [0.5, -1.5],
        [2, 0.75],
        [-1, 1],
      ],
    },
    sizes: { D: 4 },
  },
  {
    name: "a cell state of ±1000",
    inputs: {
      b: [0.5, -1, 2, 1, -0.5, 1, 0.25, -2],
      c: [
        [1000, -1000],
        [-1000, 0.5],
        [0.25, 1000],
      ],
    },
    sizes: { D: 4 },
  },
];

export default {
  title: "One step of an LSTM",
  summary: "Four gates, two states, and a gradient that comes back along both of them; as a class.",
  track: "sequences",
  order: 10,
  level: 3,
  minutes: 30,
  oftenAsked: true,
  values: {
    Wx: { type: "float[D, F]", is: "weights of the input, F = 4H" },
    Wh: { type: "float[H, F]", is: "weights of the hidden state" },
    b: { type: "float[F]", is: "bias" },
    cell: { type: "LSTMCell", is: "the cell, which you write" },
    x: { type: "float[N, D]", is: "input at this step" },
    h: { type: "float[N, H]", is: "hidden state before the step" },
    c: { type: "float[N, H]", is: "cell state before the step" },
    hNext: { type: "float[N, H]", is: "hidden state after the step" },
    cNext: { type: "float[N, H]", is: "cell state after the step" },
    dhNext: { type: "float[N, H]", is: "upstream gradient ∂L/∂hNext" },
    dcNext: { type: "float[N, H]", is: "upstream gradient ∂L/∂cNext" },
    dx: { type: "float[N, D]", is: "gradient ∂L/∂x" },
    dh: { type: "float[N, H]", is: "gradient ∂L/∂h" },
    dc: { type: "float[N, H]", is: "gradient ∂L/∂c" },
    dWx: { type: "float[D, F]", is: "gradient ∂L/∂Wx, cell.dWx" },
    dWh: { type: "float[H, F]", is: "gradient ∂L/∂Wh, cell.dWh" },
    db: { type: "float[F]", is: "gradient ∂L/∂b, cell.db" },
    dxFirst: { type: "float[N, D]", is: "dx of an earlier step" },
    dhFirst: { type: "float[N, H]", is: "dh of an earlier step" },
    dcFirst: { type: "float[N, H]", is: "dc of an earlier step" },
    h2: { type: "float[N, H]", is: "hidden state after a second step" },
    c2: { type: "float[N, H]", is: "cell state after a second step" },
  },
  functions: {
    LSTMCell: { takes: ["Wx", "Wh", "b"], returns: ["cell"] },
    "cell.forward": { takes: ["x", "h", "c"], returns: ["hNext", "cNext"] },
    "cell.backward": { takes: ["dhNext", "dcNext"], returns: ["dx", "dh", "dc"] },
  },
  sizes: [
    { N: 5, D: 4, H: 3, F: 12 },
    { N: 3, D: 5, H: 2, F: 8 },
    { N: 6, D: 2, H: 1, F: 4 },
    { N: 1, D: 2, H: 3, F: 12 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: forward, outputs: ["hNext", "cNext"] },
    {
      kind: "values",
      id: "saturated",
      title: "Forward, saturated gates and states",
      program: forward,
      outputs: ["hNext", "cNext"],
      cases: saturated,
    },
    {
      kind: "gradients",
      forward,
      outputs: { hNext: "dhNext", cNext: "dcNext" },
      backward: [...backward, ...parameterGradients],
      wrt: { x: "dx", h: "dh", c: "dc", Wx: "dWx", Wh: "dWh", b: "db" },
      alsoAt: saturated,
    },
    {
      kind: "values",
      id: "second-step",
      title: "Parameter gradients after a second step",
      program: [
        ...forward,
        "[dxFirst, dhFirst, dcFirst] = cell.backward(dhNext, dcNext)",
        "[h2, c2] = cell.forward(x, hNext, cNext)",
        "[dx, dh, dc] = cell.backward(dhNext, dcNext)",
        ...parameterGradients,
      ],
      outputs: ["dWx", "dWh", "db"],
    },
  ],
} satisfies Exercise;
