import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { views } from "./random-arrays.ts";

describe("np.pad", () => {
  const x = [1, 4, 2];

  it("continues the array in each mode as NumPy does", () => {
    expect(np.pad(x, [2, 1]).tolist()).toEqual([0, 0, 1, 4, 2, 0]);
    expect(np.pad(x, 1, { constant_values: [8, 9] }).tolist()).toEqual([8, 1, 4, 2, 9]);
    expect(np.pad(x, 2, "edge").tolist()).toEqual([1, 1, 1, 4, 2, 2, 2]);
    expect(np.pad(x, 3, "reflect").tolist()).toEqual([4, 2, 4, 1, 4, 2, 4, 1, 4]);
    expect(np.pad(x, 4, "symmetric").tolist()).toEqual([2, 2, 4, 1, 1, 4, 2, 2, 4, 1, 1]);
    expect(np.pad(x, 4, "wrap").tolist()).toEqual([2, 1, 4, 2, 1, 4, 2, 1, 4, 2, 1]);
    expect(np.pad([1, 2, 4], 2, "linear_ramp", { end_values: [-5, 9] }).tolist()).toEqual([
      -5, -2, 1, 2, 4, 6, 9,
    ]);
    expect(np.pad(x, 1, "maximum").tolist()).toEqual([4, 1, 4, 2, 4]);
    expect(np.pad(x, 1, { mode: "minimum", stat_length: 1 }).tolist()).toEqual([1, 1, 4, 2, 2]);
    expect(np.pad(x, 1, "mean").tolist()).toEqual([2, 1, 4, 2, 2]);
    expect(np.pad(x, 1, "median").tolist()).toEqual([2, 1, 4, 2, 2]);
  });

  it("mirrors at the value of the edge with reflect_type odd", () => {
    expect(np.pad([1, 4, 2], [7, 6], { mode: "symmetric", reflect_type: "odd" }).tolist()).toEqual([
      -1, -1, 2, 0, 0, -2, 1, 1, 4, 2, 2, 0, 3, 3, 6, 4,
    ]);
  });

  it("keeps the array in its middle, in every mode", () => {
    const modes = ["constant", "edge", "empty", "reflect", "symmetric", "wrap", "mean"] as const;
    fc.assert(
      fc.property(views, fc.nat(5), fc.nat(5), fc.constantFrom(...modes), (y, before, after, mode) => {
        fc.pre(y.size > 0);
        const padded = np.pad(y, [before, after], { mode });
        expect(padded.shape).toEqual(y.shape.map((length) => before + length + after));
        const middle = padded.at(...y.shape.map((length) => `${before}:${before + length}`));
        expect(middle.tolist()).toEqual(y.tolist());
      }),
    );
  });

  it("refuses what NumPy refuses", () => {
    expect(() => np.pad(x, -1)).toThrow("index can't contain negative values");
    expect(() => np.pad(x, 1.5)).toThrow("`pad_width` must be of integral type.");
    expect(() => np.pad([], 1, "edge")).toThrow(
      "can't extend empty axis 0 using modes other than 'constant' or 'empty'",
    );
    expect(() => np.pad(x, 1, "edge", { constant_values: 3 })).toThrow(
      "unsupported keyword arguments for mode 'edge': {'constant_values'}",
    );
    // @ts-expect-error no such mode
    expect(() => np.pad(x, 1, "toString")).toThrow("mode 'toString' is not supported");
  });
});
