import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

const x = np.array([
  [1.5, -2, 3],
  [0.5, 4, -1],
]);

describe("np.sum", () => {
  it("of all elements is a number", () => expect(x.sum()).toBe(6));

  it("along an axis drops it, from the front or the end", () => {
    expectClose(x.sum(0), [2, 2, 2]);
    expectClose(x.sum(-1), [2.5, 3.5]);
    expectClose(np.sum(x, 1), [2.5, 3.5]);
  });

  it("keepdims keeps an axis of size 1", () => {
    expectClose(x.sum({ axis: 1, keepdims: true }), [[2.5], [3.5]]);
    expectClose(x.sum({ keepdims: true }), [[6]]);
  });

  it("takes several axes in any order, neighbours or not", () => {
    const y = np.arange(24, "float64").reshape(2, 3, 4);
    expectClose(y.sum([0, 2]), [60, 92, 124]);
    expectClose(y.sum([2, 0]), [60, 92, 124]);
    expectClose(y.sum([1, 2]), [66, 210]);
    expectClose(y.sum({ axis: [0, 1], keepdims: true }), [[[60, 66, 72, 78]]]);
    expectClose(y.sum([]), y);
  });

  it("keeps int64, counts bools, and is 0 when empty", () => {
    expect(np.array([[1, 2]]).sum(0).dtype).toBe("int64");
    expect(np.array([true, true]).sum({ axis: 0 }).dtype).toBe("int64");
    expect(np.zeros([0]).sum()).toBe(0);
    expect(np.zeros([0, 3]).sum(0).tolist()).toEqual([0, 0, 0]);
  });

  it("adds pairwise, so that a million tenths err little", () => {
    expect(Math.abs(np.full(1e6, 0.1).sum() - 1e5)).toBeLessThan(1e-9);
  });

  it("refuses axes that are not there, doubled or misspelt", () => {
    expect(() => x.sum(2)).toThrow("axis 2 is out of bounds for array of dimension 2");
    expect(() => x.sum(-3)).toThrow(np.AxisError);
    expect(() => x.sum([0, 0])).toThrow("duplicate value in 'axis'");
    // @ts-expect-error the option is called axis
    expect(() => x.sum({ axes: 1 })).toThrow("got an unexpected keyword argument 'axes'");
  });
});

describe("np.max and np.min", () => {
  it("of all elements, or along an axis", () => {
    expect(x.max()).toBe(4);
    expectClose(x.min(1), [-2, -1]);
    expectClose(np.max(x, { axis: 1, keepdims: true }), [[3], [4]]);
    expect(np.array([[1, 5]]).max(1).dtype).toBe("int64");
  });

  it("give nan when there is one", () => {
    expect(np.array([1, NaN, 3]).max()).toBeNaN();
    expect(
      np
        .array([[1, NaN, 3]])
        .min(0)
        .tolist(),
    ).toEqual([1, NaN, 3]);
  });

  it("refuse an empty array, unless there is nothing to give", () => {
    expect(() => np.zeros(0).max()).toThrow(
      "zero-size array to reduction operation maximum which has no identity",
    );
    expect(() => np.zeros([0, 3]).min(0)).toThrow(
      "zero-size array to reduction operation minimum which has no identity",
    );
    expect(np.zeros([0, 3]).max(1).shape).toEqual([0]);
  });
});

describe("np.mean, np.var and np.std", () => {
  it("divide by the number of elements, and by n - ddof", () => {
    expect(x.mean()).toBe(1);
    expectClose(x.mean(0), [1, 1, 1]);
    expectClose(x.var(0), [0.25, 9, 4]);
    expectClose(x.var({ axis: 0, ddof: 1 }), [0.5, 18, 8]);
    expectClose(x.std({ axis: 0, keepdims: true }), [[0.5, 3, 2]]);
    expectClose(x.var(), 26.5 / 6);
    expectClose(x.std({ ddof: 1 }), Math.sqrt((x.var() * 6) / 5));
  });

  it("of int64 and bool are float64", () => {
    expect(np.array([1, 2]).mean()).toBe(1.5);
    expect(np.array([[true, false]]).mean(1).dtype).toBe("float64");
  });

  it("of nothing are nan", () => expect(np.zeros(0).mean()).toBeNaN());
});

describe("np.argmax and np.argmin", () => {
  it("count in the flattened array, or along an axis", () => {
    expect(x.argmax()).toBe(4);
    expect(x.argmin(1).tolist()).toEqual([1, 2]);
    expect(x.argmax({ axis: 0, keepdims: true }).tolist()).toEqual([[0, 1, 0]]);
    expect(x.argmax(0).dtype).toBe("int64");
  });

  it("take the first of equals, and the first nan", () => {
    expect(np.array([2, 7, 7]).argmax()).toBe(1);
    expect(np.array([2, NaN, 7, NaN]).argmax()).toBe(1);
    expect(np.array([2, NaN, -7]).argmin()).toBe(1);
  });

  it("refuse an empty array", () => {
    expect(() => np.argmax(np.zeros(0))).toThrow("attempt to get argmax of an empty sequence");
  });
});

describe("np.any and np.all", () => {
  it("are booleans for the whole array, arrays along axes", () => {
    expect(x.gt(3).any()).toBe(true);
    expect(x.gt(-3).all()).toBe(true);
    expect(x.gt(0).all(0).tolist()).toEqual([true, false, false]);
    expect(np.any(x.gt(3), 1).tolist()).toEqual([false, true]);
  });

  it("of nothing are false and true", () => {
    expect(np.zeros(0).any()).toBe(false);
    expect(np.zeros(0).all()).toBe(true);
  });
});

describe("np.prod and np.cumsum", () => {
  it("prod multiplies", () => {
    expect(np.array([2, 3, 4]).prod()).toBe(24);
    expectClose(x.prod(1), [-9, -2]);
  });

  it("cumsum runs along an axis, or flattened", () => {
    expectClose(x.cumsum(1), [
      [1.5, -0.5, 2.5],
      [0.5, 4.5, 3.5],
    ]);
    expectClose(x.T.cumsum(0), x.cumsum(1).T);
    expectClose(np.cumsum(x), [1.5, -0.5, 2.5, 3, 7, 6]);
    expect(np.array([true, true]).cumsum().tolist()).toEqual([1, 2]);
  });
});
