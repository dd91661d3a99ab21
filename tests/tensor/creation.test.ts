import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

describe("np.array", () => {
  it("of whole numbers is int64", () => {
    const x = np.array([
      [1, 2],
      [3, 4],
    ]);
    expect(x.dtype).toBe("int64");
    expect(x.shape).toEqual([2, 2]);
  });

  it("of any fraction is float64", () => expect(np.array([1, 2.5]).dtype).toBe("float64"));

  it("of booleans is bool, and lists them as booleans", () => {
    expect(np.array([true, false]).dtype).toBe("bool");
    expect(np.array([true, false]).tolist()).toEqual([true, false]);
  });

  it("of a number is 0-d", () => {
    expect(np.array(3.5).shape).toEqual([]);
    expect(np.array(3.5).item()).toBe(3.5);
  });

  it("of an empty list is float64 of shape (0,)", () => {
    expect(np.array([]).shape).toEqual([0]);
    expect(np.array([[]]).shape).toEqual([1, 0]);
    expect(np.array([]).dtype).toBe("float64");
  });

  it("of arrays in a list stacks them", () => {
    expect(np.array([np.arange(3), [3, 4, 5]]).tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("to int64 drops the fraction", () => {
    expect(np.array([1.7, -2.3], "int64").tolist()).toEqual([1, -2]);
  });

  it("copies an array", () => {
    const x = np.zeros(2);
    np.array(x).iadd(1);
    expect(x.tolist()).toEqual([0, 0]);
  });

  it("refuses lists of unequal lengths", () => {
    expect(() => np.array([[1, 2], [3]])).toThrow(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. " +
        "The detected shape was (2,) + inhomogeneous part.",
    );
  });

  it("refuses an unknown dtype", () => {
    // @ts-expect-error not a dtype
    expect(() => np.array([1], "float128")).toThrow("data type 'float128' not understood");
  });
});

describe("np.zeros, np.ones, np.full and their like", () => {
  it("zeros and ones are float64", () => {
    expect(np.zeros([2, 3]).tolist()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(np.ones(2).dtype).toBe("float64");
    expect(np.zeros(2, "bool").tolist()).toEqual([false, false]);
  });

  it("full takes the dtype of its value", () => {
    expect(np.full([2, 2], 7).dtype).toBe("int64");
    expect(np.full([2, 3], -1.5).dtype).toBe("float64");
    expect(np.full([2, 3], [1, 2, 3]).tolist()).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it("likes keep shape and dtype", () => {
    expect(np.zeros_like(np.arange(3)).dtype).toBe("int64");
    expect(np.ones_like(np.array([[1.5, 2.5]])).tolist()).toEqual([[1, 1]]);
    expect(np.full_like([1.5, 2.5], 9).dtype).toBe("float64");
    expect(np.empty_like([[1, 2]]).shape).toEqual([1, 2]);
  });

  it("say what to write when the second size is taken for a dtype", () => {
    // @ts-expect-error the shape is not a list
    expect(() => np.zeros(2, 3)).toThrow(
      "Cannot interpret '3' as a data type: a shape of several axes is a list, as in np.zeros([2, 3])",
    );
  });

  it("refuse negative sizes and sizes that are not whole", () => {
    expect(() => np.zeros(-1)).toThrow("negative dimensions are not allowed");
    expect(() => np.zeros([2, 1.5])).toThrow("expected a whole number for the size of an axis, got 1.5");
  });

  it("refuse more than a gibibyte", () => {
    expect(() => np.zeros([100000, 100000])).toThrow(
      "Unable to allocate 74.5 GiB for an array with shape (100000, 100000) and data type float64",
    );
    expect(() => np.ones([2 ** 31], "bool")).toThrow(np.MemoryError);
  });
});

describe("np.arange and np.linspace", () => {
  it("arange counts up, down and in fractions", () => {
    expect(np.arange(1, 2, 0.1).item(2)).toBe(1.2000000000000002);
    expect(np.arange(5).tolist()).toEqual([0, 1, 2, 3, 4]);
    expect(np.arange(5, 0, -2).tolist()).toEqual([5, 3, 1]);
    expect(np.arange(0, 1, 0.25).tolist()).toEqual([0, 0.25, 0.5, 0.75]);
    expect(np.arange(3, 1).size).toBe(0);
  });

  it("arange is int64 unless asked otherwise or given a fraction", () => {
    expect(np.arange(5).dtype).toBe("int64");
    expect(np.arange(0, 1, 0.5).dtype).toBe("float64");
    expect(np.arange(3, "float64").dtype).toBe("float64");
  });

  it("linspace includes the end", () => {
    expectClose(np.linspace(0, 1, 5), [0, 0.25, 0.5, 0.75, 1]);
    expectClose(np.linspace(-1, 1, 4, false), [-1, -0.5, 0, 0.5]);
  });
});

describe("np.eye and np.meshgrid", () => {
  it("eye puts ones on a diagonal", () => {
    expect(np.eye(3, 4, 1).tolist()).toEqual([
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
    expect(np.eye(4, 3, -1).at(":", 0).tolist()).toEqual([0, 1, 0, 0]);
  });

  it("meshgrid gives coordinates by rows and columns", () => {
    const [x, y] = np.meshgrid(np.arange(3), np.arange(2));
    expect(x?.tolist()).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(y?.tolist()).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });
});
