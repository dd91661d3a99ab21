import { describe, expect, it } from "vitest";
import {
  ago,
  numberFormat,
  scaleEnd,
  showDifference,
  showFigure,
  showRatio,
} from "../../src/panels/format.ts";
import { highlight } from "../../src/panels/highlight.ts";
import { wordsOf } from "../../src/panels/names.ts";

describe("numberFormat", () => {
  it("gives a group one number of decimals and a true minus", () => {
    const show = numberFormat(3.7501, 5);
    expect([-3.7501, 0.46881, 2].map(show)).toEqual(["−3.7501", "0.4688", "2.0000"]);
  });

  it("goes over to exponents for very large and very small groups", () => {
    expect(numberFormat(1e-7, 5)(1e-7)).toBe("1.00e−7");
    expect(numberFormat(2.5e9, 5)(-2.5e9)).toBe("−2.50e+9");
  });

  it("prints NaN and infinities by name", () => {
    expect([NaN, Infinity, -Infinity].map(numberFormat(1, 3))).toEqual(["NaN", "∞", "−∞"]);
  });
});

describe("showDifference", () => {
  it("never prints a small error as zero", () => {
    const show = numberFormat(3, 5);
    expect(showDifference(show, -3.14e-12)).toBe("−3.1e−12");
    expect(showDifference(show, 0)).toBe("0.0000");
  });
});

describe("showRatio", () => {
  it("has three decimals, and none where there is nothing to divide by", () => {
    expect(showRatio(8, 1)).toBe("8.000");
    expect(showRatio(1, 0)).toBe("none");
    expect(showRatio(NaN, 1)).toBe("none");
  });
});

describe("scaleEnd", () => {
  it.each([
    [3.75, 5],
    [0.9, 1],
    [1, 1],
    [0.0012, 0.002],
    [51, 100],
    [0, 1],
  ])("rounds %d up to %d", (largest, end) => {
    expect(scaleEnd(largest)).toBe(end);
  });
});

describe("showFigure", () => {
  it("sets the minus of an exponent", () => {
    expect(showFigure("3.4e-11")).toBe("3.4e−11");
  });
});

describe("ago", () => {
  const now = new Date(2026, 4, 14, 9).getTime();
  it("goes by the calendar's days", () => {
    expect(ago(new Date(2026, 4, 14, 0, 1).getTime(), now)).toBe("today");
    expect(ago(new Date(2026, 4, 13, 23, 59).getTime(), now)).toBe("yesterday");
    expect(ago(new Date(2026, 4, 2, 12).getTime(), now)).toBe("12 days ago");
  });
});

describe("wordsOf", () => {
  const vocabulary = { names: new Set(["dW", "x"]), dimensions: new Set(["N", "D"]) };
  const kinds = (sentence: string) =>
    wordsOf(sentence, vocabulary)
      .filter(({ kind }) => kind !== "text")
      .map(({ kind, text }) => `${kind} ${text}`);

  it("finds names, also with an index, and dimensions", () => {
    expect(kinds("dW should be (N, D) = (5, 3), worst at dW[2, 0]")).toEqual([
      "name dW",
      "dimension N",
      "dimension D",
      "name dW[2, 0]",
    ]);
  });

  it("leaves longer words alone, and takes backticks as names", () => {
    expect(kinds("exp and dWx are not; `np.exp` is")).toEqual(["name np.exp"]);
  });

  it("loses no character", () => {
    const sentence = "x: 3 ` of 4 — dW[0], N·D";
    expect(
      wordsOf(sentence, vocabulary)
        .map(({ text }) => text)
        .join(""),
    ).toBe(sentence);
  });
});

describe("highlight", () => {
  const source = 'class Linear {\n  forward(x) { return "a // b"; } // 1e-3\n  n = 1e-3;\n}';

  it("loses no character", () => {
    expect(
      highlight(source, "typescript")
        .map(({ text }) => text)
        .join(""),
    ).toBe(source);
  });

  it("tells comments from strings, and numbers and keywords from names", () => {
    const found = highlight(source, "typescript").map(({ kind, text }) => `${kind} ${text}`);
    expect(found).toContain('string "a // b"');
    expect(found).toContain("comment // 1e-3");
    expect(found).toContain("number 1e-3");
    expect(found).toContain("keyword class");
    expect(found).toContain("function Linear");
  });

  it("reads Python: docstrings as comments, a hash in a string as a string", () => {
    const python =
      'class Linear:\n    """Says # it."""\n    def forward(self):\n        return r"#", 1e-3  # here';
    const pieces = highlight(python, "python");
    expect(pieces.map(({ text }) => text).join("")).toBe(python);
    const found = pieces.map(({ kind, text }) => `${kind} ${text}`);
    expect(found).toContain('comment """Says # it."""');
    expect(found).toContain('string r"#"');
    expect(found).toContain("comment # here");
    expect(found).toContain("number 1e-3");
    expect(found).toContain("keyword return");
    expect(found).toContain("function Linear");
    expect(found).toContain("function forward");
  });
});
