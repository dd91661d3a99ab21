import { describe, expect, it } from "vitest";
import { pythonName } from "../../graders/python-name.ts";

describe("pythonName", () => {
  it.each([
    ["linearForward", "linear_forward"],
    ["conv1x1Forward", "conv1x1_forward"],
    ["softmaxCrossEntropyBackward", "softmax_cross_entropy_backward"],
    ["forwardCalls", "forward_calls"],
    ["dxHat", "dx_hat"],
    ["lossBCE", "loss_bce"],
    ["toRGBImage", "to_rgb_image"],
  ])("%s is %s", (name, python) => {
    expect(pythonName(name)).toBe(python);
  });

  it.each([
    "x",
    "W",
    "W1",
    "Wq",
    "dW",
    "dW1",
    "dWq",
    "dX",
    "db",
    "dout",
    "logits",
    "logsumexp",
    "Linear",
    "LayerNorm",
  ])("%s stays", (name) => {
    expect(pythonName(name)).toBe(name);
  });

  it("leaves what is snake_case already", () => {
    expect(pythonName("linear_forward")).toBe("linear_forward");
  });
});
