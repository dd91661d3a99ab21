import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const x = np.array([
  [3, 1, 2],
  [9, 7, 8],
]);

describe("np.sort and np.argsort", () => {
  it("sort along an axis, and in place", () => {
    expect(np.sort(x).tolist()).toEqual([
      [1, 2, 3],
      [7, 8, 9],
    ]);
    expect(np.sort(x.neg(), 0).at(0).tolist()).toEqual([-9, -7, -8]);
    expect(np.sort(x, null).tolist()).toEqual([1, 2, 3, 7, 8, 9]);
    const y = x.copy();
    y.T.sort(0);
    expect(y.at(0).tolist()).toEqual([1, 2, 3]);
  });

  it("argsort keeps equal elements in order, and puts nan last", () => {
    expect(np.argsort([2, 1, 2, 1]).tolist()).toEqual([1, 3, 0, 2]);
    expect(np.array([NaN, 1, -Infinity]).argsort().tolist()).toEqual([2, 1, 0]);
    expect(x.argsort(0).tolist()).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });
});

describe("np.unique, np.bincount and np.searchsorted", () => {
  it("unique sorts, and counts when asked", () => {
    expect(np.unique([3, 1, 3]).tolist()).toEqual([1, 3]);
    const parts = np.unique([3, 1, 3], { return_index: true, return_inverse: true, return_counts: true });
    expect(parts.map((part) => part.tolist())).toEqual([
      [1, 3],
      [1, 0],
      [1, 0, 1],
      [1, 2],
    ]);
  });

  it("bincount refuses numbers that are not whole, and leaves later arrays as they should be", () => {
    expect(() => np.bincount([0.5, 1.5])).toThrow(
      "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'",
    );
    expect(() => np.bincount([0], [1, 2])).toThrow("The weights and list don't have the same length.");
    expect(() => np.bincount([], null, -1)).toThrow();
    expect(() => np.zeros([2]).add(np.diag(np.ones([2]), 0.5))).toThrow();
    expect(np.ones([3]).tolist()).toEqual([1, 1, 1]);
  });

  it("bincount counts or adds weights", () => {
    expect(np.bincount([0, 2, 2]).tolist()).toEqual([1, 0, 2]);
    expect(np.bincount([0, 2], [0.5, 1.5], 4).tolist()).toEqual([0.5, 0, 1.5, 0]);
  });

  it("searchsorted finds either side", () => {
    expect(np.searchsorted([1, 2, 2, 3], 2).item()).toBe(1);
    expect(np.searchsorted([1, 2, 2, 3], [2, 9], "right").tolist()).toEqual([3, 4]);
  });
});

describe("np.take_along_axis and np.put_along_axis", () => {
  it("read and write a position for each row", () => {
    const best = np.expand_dims(x.argmax(1), 1);
    expect(np.take_along_axis(x, best, 1).tolist()).toEqual([[3], [9]]);
    const y = x.copy();
    np.put_along_axis(y, best, -1, 1);
    expect(y.tolist()).toEqual([
      [-1, 1, 2],
      [-1, 7, 8],
    ]);
    expect(np.take_along_axis(x, x.argsort(1), 1).tolist()).toEqual(np.sort(x).tolist());
  });

  it("argwhere and count_nonzero", () => {
    expect(
      np
        .argwhere([
          [0, 5],
          [6, 0],
        ])
        .tolist(),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(
      np.count_nonzero([
        [0, 5],
        [6, 0],
      ]),
    ).toBe(2);
  });
});
