import { describe, expect, it } from "vitest";
import type { ComparisonDetail, GradientDetail } from "../../graders/verdict.ts";
import { entryText, indexAt } from "../../graders/numbers.ts";
import { layOut } from "../../src/panels/array-layout.ts";
import { moveSelection } from "../../src/panels/ArrayMap.tsx";
import { comparisonEquation, gradientEquation, shapesOf, worstEntries } from "../../src/panels/equation.ts";
import { heatColor, inkClass, position } from "../../src/panels/heat.ts";

describe("layOut", () => {
  it("draws a scalar as one cell and a vector as one row", () => {
    expect(layOut([])).toMatchObject({ rows: 1, columns: 1, rowLabels: [""] });
    expect(layOut([3])).toMatchObject({ rows: 1, columns: 3, columnLabels: ["0", "1", "2"] });
  });

  it("labels the rows of a matrix with their index", () => {
    expect(layOut([2, 3]).rowLabels).toEqual(["0", "1"]);
  });

  it("labels rows of higher ranks with all leading indices, a gap before each block", () => {
    const layout = layOut([2, 2, 3]);
    expect(layout.rowLabels).toEqual(["0, 0", "0, 1", "1, 0", "1, 1"]);
    expect(layout.blockStarts).toEqual([false, false, true, false]);
  });
});

describe("entryText", () => {
  it("writes an entry as NumPy indexes it", () => {
    expect(entryText("dW", 7, [2, 5])).toBe("dW[1, 2]");
    expect(entryText("loss", 0, [])).toBe("loss");
    expect(indexAt(23, [2, 3, 4])).toEqual([1, 2, 3]);
  });
});

describe("moveSelection", () => {
  const layout = layOut([3, 4]);
  it.each([
    ["ArrowRight", 5, 6],
    ["ArrowRight", 7, 7],
    ["ArrowDown", 5, 9],
    ["ArrowUp", 1, 1],
    ["Home", 6, 4],
    ["End", 6, 7],
    ["PageUp", 6, 2],
    ["PageDown", 2, 10],
    ["w", 0, 11],
  ])("%s from %i goes to %i", (key, from, to) => {
    expect(moveSelection(key, from, layout, 11)).toBe(to);
  });

  it("leaves other keys alone", () => {
    expect(moveSelection("a", 0, layout, 0)).toBeUndefined();
  });
});

describe("the heat scale", () => {
  it("is a signed square root, with infinities at the poles", () => {
    expect(position(1, 4)).toBe(0.5);
    expect(position(-1, 4)).toBe(-0.5);
    expect(position(-Infinity, 4)).toBe(-1);
    expect(position(9, 4)).toBe(1);
  });

  it("reads its 21 stops, and mixes between two of them in OKLab", () => {
    expect(heatColor(-1)).toBe("var(--heat-0)");
    expect(heatColor(0)).toBe("var(--heat-10)");
    expect(heatColor(1)).toBe("var(--heat-20)");
    expect(heatColor(0.3)).toBe("var(--heat-13)");
    expect(heatColor(0.25)).toBe("color-mix(in oklab, var(--heat-12), var(--heat-13) 50%)");
  });

  it("changes ink where the ground asks for it", () => {
    expect([0.5, -0.55, 0.7].map(inkClass)).toEqual(["low", "mid", "high"]);
  });
});

const array = (shape: number[], ...data: number[]) => ({
  dtype: "float64" as const,
  shape,
  data: Float64Array.from(data),
});

describe("gradientEquation", () => {
  const detail: GradientDetail = {
    kind: "gradient",
    name: "dW",
    dims: ["D", "M"],
    sizes: { D: 1, M: 3 },
    shape: [1, 3],
    analytic: Float64Array.of(8, NaN, 1),
    numeric: Float64Array.of(1, 2, 1),
    tolerance: new Float64Array(3),
    checked: Uint8Array.of(1, 1, 0),
    worst: 1,
    maxRelativeError: Infinity,
  };

  it("subtracts, and counts what was judged", () => {
    const equation = gradientEquation(detail);
    expect([...equation.error]).toEqual([7, NaN, 0]);
    expect(equation.about).toBe("D × M = 1 × 3, 2 of 3 entries checked");
  });

  it("counts NaN as the worst of errors", () => {
    expect(worstEntries(gradientEquation(detail), 2)).toEqual([1, 0]);
  });
});

describe("comparisonEquation", () => {
  const detail: ComparisonDetail = {
    kind: "comparison",
    name: "out",
    dims: ["N", "M"],
    sizes: { N: 1, M: 2 },
    expected: array([1, 2], -Infinity, 2),
    got: array([1, 2], -Infinity, 3),
    worst: 1,
  };

  it("finds no error where an infinity was expected", () => {
    expect([...(comparisonEquation(detail)?.error ?? [])]).toEqual([0, 1]);
  });

  it("is none when the shapes differ, which are then said first", () => {
    const transposed = { ...detail, got: array([2, 1], 1, 2) };
    expect(comparisonEquation(transposed)).toBeUndefined();
    expect(shapesOf(transposed)).toEqual({ asked: "(N, M) = (1, 2)", came: "(2, 1)", at: "N = 1, M = 2" });
  });

  it("is none when no array came", () => {
    const { kind, name, dims, sizes, expected } = detail;
    const nothing: ComparisonDetail = { kind, name, dims, sizes, expected };
    expect(comparisonEquation(nothing)).toBeUndefined();
    expect(shapesOf({ ...nothing, caseName: "a row all −∞" })).toMatchObject({
      came: "not an array",
      at: "a row all −∞",
    });
  });
});
