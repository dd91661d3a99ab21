import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(NaN, 0.5, Infinity)), {
  maxLength: 70,
});

/** Ascending, nan last. */
const order = (a: number, b: number): number =>
  Number.isNaN(a) ? (Number.isNaN(b) ? 0 : 1) : Number.isNaN(b) ? -1 : a < b ? -1 : a > b ? 1 : 0;

describe("sorting", () => {
  it("argsort is the stable order of a naive sort, and take_along_axis sorts by it", () => {
    fc.assert(
      fc.property(values, (list) => {
        const x = np.array(list, "float64");
        const naive = list.map((_, i) => i).sort((p, q) => order(list[p]!, list[q]!) || p - q);
        const found = np.argsort(x);
        expect(found.tolist()).toEqual(naive);
        expect(np.take_along_axis(x, found).tolist()).toEqual(np.sort(x).tolist());
      }),
    );
  });

  it("keeps the dtype and checks the kind", () => {
    for (const dtype of ["bool", "uint8", "int32", "float16", "float32"] as const) {
      expect(np.sort(np.array([1, 0], dtype)).dtype).toBe(dtype);
    }
    // @ts-expect-error no such kind
    expect(() => np.sort([1], { kind: "foo" })).toThrow(
      "sort kind must be one of 'quick', 'heap', or 'stable' (got 'foo')",
    );
    expect(() => np.sort(3)).toThrow("axis -1 is out of bounds for array of dimension 0");
  });

  it("lexsort sorts by the last key first", () => {
    const minor = [9, 4, 0, 4];
    const major = [1, 5, 1, 1];
    expect(np.lexsort([minor, major]).tolist()).toEqual([2, 3, 0, 1]);
    expect(() => np.lexsort([[1], [1, 2]])).toThrow("all keys need to be the same shape");
  });

  it("partition puts the kth element in its place", () => {
    expect(np.partition([3, 1, 2], 1).item(1)).toBe(2);
    expect(np.argpartition([3, 1, 2], 0).item(0)).toBe(1);
    expect(() => np.partition([3, 1], 5)).toThrow("kth(=5) out of bounds (2)");
  });
});

describe("np.searchsorted and np.digitize", () => {
  it("searchsorted counts the smaller elements", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 })),
        fc.integer({ min: -6, max: 6 }),
        (list, value) => {
          const sorted = np.sort(np.array(list, "int64"));
          expect(np.searchsorted(sorted, value).item()).toBe(list.filter((one) => one < value).length);
          expect(np.searchsorted(sorted, value, "right").item()).toBe(
            list.filter((one) => one <= value).length,
          );
        },
      ),
    );
    expect(np.searchsorted([2, 1], 2, { sorter: [1, 0] }).item()).toBe(1);
    expect(() => np.searchsorted([[1]], 1)).toThrow("object too deep for desired array");
  });

  it("digitize numbers rising and falling bins", () => {
    expect(np.digitize([0, 1, 2.5], [1, 2, 3]).tolist()).toEqual([0, 1, 2]);
    expect(np.digitize([1, 3, 2.5], [3, 2, 1], true).tolist()).toEqual([3, 1, 1]);
    expect(() => np.digitize([1], [1, 3, 2])).toThrow("bins must be monotonically increasing or decreasing");
  });

  it("count_nonzero counts along axes", () => {
    const x = [
      [0, 1, 7],
      [3, 0, 2],
    ];
    expect(np.count_nonzero(x)).toBe(4);
    expect(np.count_nonzero(x, { axis: 0, keepdims: true }).tolist()).toEqual([[1, 1, 2]]);
    expect(np.flatnonzero(x).tolist()).toEqual([1, 2, 3, 5]);
  });
});

describe("set routines", () => {
  it("agree with JavaScript's sets", () => {
    const lists = fc.array(fc.integer({ min: -4, max: 4 }));
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const [p, q] = [np.array(a, "int64"), np.array(b, "int64")];
        const sorted = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((m, n) => m - n);
        expect(np.unique(p).tolist()).toEqual(sorted(a));
        expect(np.union1d(p, q).tolist()).toEqual(sorted([...a, ...b]));
        expect(np.intersect1d(p, q).tolist()).toEqual(sorted(a.filter((one) => b.includes(one))));
        expect(np.setdiff1d(p, q).tolist()).toEqual(sorted(a.filter((one) => !b.includes(one))));
        expect(np.isin(p, q).tolist()).toEqual(a.map((one) => b.includes(one)));
        const either = [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))];
        expect(np.setxor1d(p, q).tolist()).toEqual(sorted(either));
      }),
    );
  });

  it("unique takes nan as one element, and rows with an axis", () => {
    expect(np.unique([NaN, 1, NaN]).tolist()).toEqual([1, NaN]);
    expect(np.unique([NaN, NaN], { equal_nan: false }).size).toBe(2);
    const rows = [
      [1, 0],
      [0, 5],
      [1, 0],
    ];
    const [parts, inverse] = np.unique(rows, { axis: 0, return_inverse: true });
    expect(parts?.tolist()).toEqual([
      [0, 5],
      [1, 0],
    ]);
    expect(inverse?.tolist()).toEqual([1, 0, 1]);
    expect(np.isin([NaN, 1], [NaN, 1], { invert: true }).tolist()).toEqual([true, false]);
  });
});
