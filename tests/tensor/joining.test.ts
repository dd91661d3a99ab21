import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { views } from "./random-arrays.ts";

describe("np.concatenate and its relatives", () => {
  it("joins into a dtype or an array of the caller's", () => {
    expect(np.concatenate([[1], [2]], { dtype: "float32" }).dtype).toBe("float32");
    const out = np.zeros([2]);
    expect(np.concatenate([[1], [2.5]], { out })).toBe(out);
    expect(out.tolist()).toEqual([1, 2.5]);
    expect(() => np.concatenate([[1], [2.5]], { dtype: "int64" })).toThrow(
      "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'same_kind'",
    );
    expect(np.concatenate([[1], [2.5]], { dtype: "int64", casting: "unsafe" }).tolist()).toEqual([1, 2]);
    expect(() => np.concatenate([[1]], { out: np.zeros([3]) })).toThrow("Output array is the wrong shape");
  });

  it("refuses other keywords in Python's words", () => {
    // @ts-expect-error no such option
    expect(() => np.concatenate([[1]], { axes: 0 })).toThrow(
      "concatenate() got an unexpected keyword argument 'axes'",
    );
  });

  it("dstack, row_stack and append", () => {
    const columns = np.dstack([
      [1, 2],
      [3, 4],
    ]);
    expect(columns.tolist()).toEqual([
      [
        [1, 3],
        [2, 4],
      ],
    ]);
    expect(np.row_stack([[1], [2]]).shape).toEqual([2, 1]);
    expect(np.append([[1, 2]], [3]).tolist()).toEqual([1, 2, 3]);
    expect(np.append([[1, 2]], [[3, 4]], { axis: 0 }).shape).toEqual([2, 2]);
  });

  it("block nests", () => {
    const A = np.eye(2);
    const blocks = np.block([
      [A, np.zeros([2, 1])],
      [np.ones([1, 2]), 5],
    ]);
    expect(blocks.tolist()).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 5],
    ]);
    expect(() => np.block([[1, 2], 3])).toThrow(
      "List depths are mismatched. First element was at depth 2, but there is an element at depth 1 (arrays[1])",
    );
    expect(() => np.block([])).toThrow("List at arrays cannot be empty");
  });

  it("r_ and c_ join arrays, numbers and ranges", () => {
    expect(np.r_(1, "0:3", [3.5]).tolist()).toEqual([1, 0, 1, 2, 3.5]);
    expect(np.r_("0:1:5j").tolist()).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(np.r_(np.ones([1], "float32"), 2.5).dtype).toBe("float32");
    expect(np.c_([1, 2], np.ones([2, 2])).tolist()).toEqual([
      [1, 1, 1],
      [2, 1, 1],
    ]);
  });
});

describe("splitting", () => {
  it("is undone by concatenate, along every axis", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 4 }), (x, parts) => {
        for (let axis = 0; axis < x.ndim; axis++) {
          const split = np.array_split(x, parts, axis);
          expect(split.length).toBe(parts);
          expect(np.concatenate(split, axis).tolist()).toEqual(x.tolist());
        }
      }),
    );
  });

  it("hsplit, vsplit and dsplit name the axes they need", () => {
    expect(np.hsplit(np.arange(4), 2).map((part) => part.tolist())).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(np.vsplit(np.zeros([4, 2]), [1]).map((part) => part.shape[0])).toEqual([1, 3]);
    expect(() => np.vsplit(np.zeros([4]), 2)).toThrow("vsplit only works on arrays of 2 or more dimensions");
    expect(() => np.dsplit(np.zeros([2, 2]), 2)).toThrow(
      "dsplit only works on arrays of 3 or more dimensions",
    );
  });
});
