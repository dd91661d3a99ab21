import { describe, expect, it } from "vitest";
import type { Exercise } from "../../graders/contract.ts";
import { inLanguage, returnedText } from "../../src/panels/in-language.ts";
import { vocabularyOf } from "../../src/panels/names.ts";
import { linear } from "../graders/fixtures.ts";

const exercise: Exercise = {
  ...linear,
  values: { ...linear.values, forwardCalls: { type: "int[]", is: "how often layer.forward ran" } },
  functions: {
    linearForward: { takes: ["x", "W", "b"], returns: ["out"] },
    linearBackward: { takes: ["dout", "x", "W"], returns: ["dx", "dW", "db"] },
  },
};

describe("inLanguage", () => {
  it("writes declared names in code as Python does, and nothing else", () => {
    const html =
      "<p>Write <code>linearForward(x, W, b)</code>, not linearForward; <code>layer.forwardCalls</code>, <code>otherName</code>.</p>";
    expect(inLanguage(html, "python", exercise)).toBe(
      "<p>Write <code>linear_forward(x, W, b)</code>, not linearForward; <code>layer.forward_calls</code>, <code>otherName</code>.</p>",
    );
    expect(inLanguage(html, "typescript", exercise)).toBe(html);
  });

  it("returns a tuple for a list of declared values, and leaves other lists", () => {
    const html = "<code>[dx, dW, db]</code> <code>[dx, y]</code> <code>x[N, D]</code>";
    expect(inLanguage(html, "python", exercise)).toBe(
      "<code>(dx, dW, db)</code> <code>[dx, y]</code> <code>x[N, D]</code>",
    );
    expect(inLanguage(html, "typescript", exercise)).toBe(html);
  });
});

describe("returnedText", () => {
  it("is a tuple in Python, a list in TypeScript, and one value as itself", () => {
    expect(returnedText("python", ["dx", "meanOut"])).toBe("(dx, mean_out)");
    expect(returnedText("typescript", ["dx", "meanOut"])).toBe("[dx, meanOut]");
    expect(returnedText("python", ["out"])).toBe("out");
  });
});

describe("vocabularyOf", () => {
  it("knows an exercise's names in each language", () => {
    const { names } = vocabularyOf(exercise);
    for (const name of ["linearForward", "linear_forward", "forward_calls", "dW"])
      expect(names).toContain(name);
  });
});
