import type { Exercise } from "../../graders/contract.ts";

const forward = ["layer = Linear(weights, bias)", "out = conv1x1Forward(layer, x)"];
const backward = [...forward, "dx = conv1x1Backward(layer, dout)", "dW = layer.dW", "db = layer.db"];

export default {
  title: "Linear reused as a 1×1 convolution",
  summary: "Mix an image's channels with a layer that only knows rows: transpose, call, transpose back.",
  track: "layers",
  order: 20,
  level: 2,
  minutes: 15,
  oftenAsked: true,
  values: {
    layer: { type: "Linear", is: "the given layer, from C to K features" },
    x: { type: "float[N, C, H, W]", is: "images, channels first" },
    out: { type: "float[N, K, H, W]", is: "images with K channels" },
    dout: { type: "float[N, K, H, W]", is: "upstream gradient ∂L/∂out" },
    dx: { type: "float[N, C, H, W]", is: "gradient ∂L/∂x" },
    weights: { type: "float[C, K]", is: "the layer's weights, layer.W" },
    bias: { type: "float[K]", is: "the layer's bias, layer.b" },
    dW: { type: "float[C, K]", is: "gradient ∂L/∂weights, layer.dW" },
    db: { type: "float[K]", is: "gradient ∂L/∂bias, layer.db" },
    forwardCalls: { type: "int[]", is: "how often layer.forward ran" },
    backwardCalls: { type: "int[]", is: "how often layer.backward ran" },
  },
  functions: {
    conv1x1Forward: { takes: ["layer", "x"], returns: ["out"] },
    conv1x1Backward: { takes: ["layer", "dout"], returns: ["dx"] },
  },
  sizes: [
    { N: 2, C: 5, H: 3, W: 4, K: 6 },
    { N: 3, C: 2, H: 5, W: 1, K: 4 },
    { N: 4, C: 3, H: 1, W: 2, K: 5 },
    { N: 1, C: 4, H: 3, W: 2, K: 6 },
  ],
  checks: [
    { kind: "values", id: "forward", title: "Forward", program: forward, outputs: ["out"] },
    {
      kind: "gradients",
      forward,
      outputs: { out: "dout" },
      backward,
      wrt: { x: "dx", weights: "dW", bias: "db" },
    },
    {
      kind: "values",
      id: "reuse",
      title: "One call to the layer a pass",
      program: [...backward, "forwardCalls = layer.forwardCalls", "backwardCalls = layer.backwardCalls"],
      outputs: ["forwardCalls", "backwardCalls"],
    },
  ],
} satisfies Exercise;
