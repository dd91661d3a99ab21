import { describe, expect, it } from "vitest";
import type { Exercise } from "../../graders/contract.ts";
import { editDistance } from "../../graders/edit-distance.ts";
import { closest, matches } from "../../src/catalogue/search.ts";

const entry = (slug: string, title: string, fn: string) => {
  const exercise: Exercise = {
    title,
    summary: "A batch through xW + b.",
    track: "layers",
    order: 1,
    level: 1,
    minutes: 10,
    oftenAsked: false,
    values: {},
    functions: { [fn]: { takes: [], returns: [] } },
    sizes: [],
    checks: [],
  };
  return { slug, exercise };
};
const linear = entry("linear", "Linear layer", "linearForward");
const softmax = entry("softmax-cross-entropy", "Softmax cross-entropy", "softmaxCrossEntropy");

describe("matches", () => {
  it("reads titles, summaries and function names, in any case and order", () => {
    expect(matches(linear, "LAYER linear")).toBe(true);
    expect(matches(linear, "batch")).toBe(true);
    expect(matches(softmax, "softmaxcross")).toBe(true);
    expect(matches(linear, "softmax")).toBe(false);
  });

  it("fits everything when nothing is asked", () => {
    expect(matches(linear, "  ")).toBe(true);
  });
});

describe("closest", () => {
  it("finds what was misspelt", () => {
    expect(closest([linear, softmax], "liner", 3)[0]).toBe(linear);
    expect(closest([linear, softmax], "softmax-crossentropy", 3)[0]).toBe(softmax);
  });

  it("finds by a part of the name", () => {
    expect(closest([linear, softmax], "entropy", 1)).toEqual([softmax]);
  });

  it("offers nothing for what is far from every name", () => {
    expect(closest([linear], "qqqqqqqqqq", 3)).toEqual([]);
  });
});

describe("editDistance", () => {
  it("counts single-letter changes", () => {
    expect(editDistance("kitten", "sitting")).toBe(3);
    expect(editDistance("", "abc")).toBe(3);
  });
});
