import type { Exercise } from "../../graders/contract.ts";

export default {
  title: "Max-pooling",
  summary: "The largest number of each 3×3 window, and a gradient that adds up where windows overlap.",
  track: "convolution",
  order: 20,
  level: 2,
  minutes: 20,
  oftenAsked: true,
  values: {
    x: { type: "float[N, C, H, W]", is: "images, channels first" },
    out: { type: "float[N, C, P, Q]", is: "the maximum of each window" },
    dout: { type: "float[N, C, P, Q]", is: "upstream gradient ∂L/∂out" },
    dx: { type: "float[N, C, H, W]", is: "gradient ∂L/∂x" },
  },
  functions: {
    maxPoolForward: { takes: ["x"], returns: ["out"] },
    maxPoolBackward: { takes: ["dout", "x"], returns: ["dx"] },
  },
  sizes: [
    { N: 4, C: 1, H: 5, W: 7, P: 2, Q: 3 },
    // H and W of which the windows leave a row or a column over.
    { N: 2, C: 3, H: 4, W: 11, P: 1, Q: 5 },
    { N: 1, C: 2, H: 7, W: 10, P: 3, Q: 4 },
  ],
  checks: [
    {
      kind: "values",
      id: "forward",
      title: "Forward",
      program: ["out = maxPoolForward(x)"],
      outputs: ["out"],
    },
    {
      kind: "values",
      id: "negative",
      title: "Forward, all entries negative",
      program: ["out = maxPoolForward(x)"],
      outputs: ["out"],
      cases: [
        {
          name: "entries that are all negative",
          inputs: {
            x: [
              [
                [
                  [-3, -1.5, -4, -2, -5],
                  [-2.5, -6, -1, -3.5, -7],
                  [-8, -0.5, -9, -4.5, -2],
                ],
              ],
            ],
          },
          sizes: { P: 1, Q: 2 },
        },
      ],
    },
    {
      kind: "gradients",
      forward: ["out = maxPoolForward(x)"],
      outputs: { out: "dout" },
      backward: ["dx = maxPoolBackward(dout, x)"],
      wrt: { x: "dx" },
      alsoAt: [
        {
          name: "a peak that four windows share",
          inputs: {
            x: [
              [
                [
                  [1, -2, 0.5, 3, -1],
                  [2, 0, -3, 1.5, 2.5],
                  [-0.5, 4, 9, -4, 3.5],
                  [-1.5, 5, 6, -2.5, 0.25],
                  [7, -5, 4.5, 8, -6],
                ],
              ],
            ],
          },
          sizes: { P: 2, Q: 2 },
        },
        {
          // Nine zeros top left, two maxima top right and bottom left, one bottom right. No entry is a tied maximum of
          // two windows: where the two upstream gradients differ in sign, a right share need not lie between the
          // one-sided slopes.
          name: "ties, as a ReLU leaves them",
          inputs: {
            x: [
              [
                [
                  [0, 0, 0, 2, 0],
                  [0, 0, 0, 1, 2],
                  [0, 0, 0, 0, 1],
                  [0, 3, 0, 0, 1],
                  [3, 0, 1, 4, 0],
                ],
              ],
            ],
          },
          sizes: { P: 2, Q: 2 },
        },
      ],
    },
  ],
} satisfies Exercise;
