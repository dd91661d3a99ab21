import { describe, expect, it } from "vitest";
import type { Inputs } from "../../graders/inputs.ts";
import { tolerances } from "../../graders/sensitivity.ts";
import type { PlainArray } from "../../graders/values.ts";

const array = (data: readonly number[]): PlainArray => ({
  dtype: "float64",
  shape: [data.length],
  data: Float64Array.from(data),
});

function toleranceOf(f: (x: Float64Array) => readonly number[], x: readonly number[]): number[] {
  const evaluate = (inputs: Inputs): PlainArray[] => [array(f(inputs["x"]?.data ?? new Float64Array()))];
  const inputs = { x: array(x) };
  const [tolerance = new Float64Array()] = tolerances(evaluate, inputs, evaluate(inputs));
  return [...tolerance];
}

describe("tolerances", () => {
  it("are about 1e-9 of a well-conditioned answer", () => {
    const [tolerance = 0] = toleranceOf((x) => [...x.map((value) => value * 3)], [2]);
    expect(tolerance).toBeGreaterThan(6e-9);
    expect(tolerance).toBeLessThan(6.01e-9);
  });

  it("cover what a cancellation costs, whichever of two right ways is taken", () => {
    const x = [1e7 + 1, 1e7 + 2, 1e7 + 4];
    const deviation = (values: Float64Array): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / 3;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3);
    };
    const shifted = deviation(Float64Array.from(x, (value) => value - x[0]!));
    const [tolerance = 0] = toleranceOf((values) => [deviation(values)], x);
    expect(Math.abs(deviation(Float64Array.from(x)) - shifted)).toBeLessThan(tolerance);
    expect(tolerance).toBeLessThan(1e-4);
  });

  it("are not 0 where the answer is", () => {
    const [tolerance = 0] = toleranceOf((x) => [...x.map((value) => value - value)], [40]);
    expect(tolerance).toBeGreaterThan(1e-12);
    expect(tolerance).toBeLessThan(1e-10);
  });

  it("are not widened by a jump beyond 1e-6 of the answer", () => {
    let calls = 0;
    const [tolerance = 0] = toleranceOf(() => [1 + calls++], [1]);
    expect(tolerance).toBeLessThan(1.1e-6);
  });

  it("are finite beside infinities", () => {
    const all = toleranceOf((x) => [...x, NaN, 1e300], [-Infinity, 1e4, 0]);
    expect(all.every((tolerance) => tolerance >= 0 && Number.isFinite(tolerance))).toBe(true);
  });
});
