import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

describe("np.array and its relatives", () => {
  it("take keywords", () => {
    expect(np.array([1, 2], { dtype: "float32", ndmin: 2 }).shape).toEqual([1, 2]);
    const x = np.zeros(2);
    expect(np.array(x, { copy: false })).toBe(x);
    expect(() => np.array([1], { copy: false })).toThrow("Unable to avoid copy");
    expect(np.zeros_like(x, { shape: [3], dtype: "int8" }).shape).toEqual([3]);
    expect(np.ascontiguousarray(3).shape).toEqual([1]);
  });

  it("refuse numbers that the dtype cannot hold", () => {
    expect(() => np.array([300], "uint8")).toThrow("Python integer 300 out of bounds for uint8");
    expect(() => np.array([NaN], "int64")).toThrow("cannot convert float NaN to integer");
    expect(() => np.full(2, -1, "uint8")).toThrow("Python integer -1 out of bounds for uint8");
    // Arrays are cast as they are.
    expect(np.array(np.array([300]), "uint8").tolist()).toEqual([44]);
  });

  it("frombuffer reads bytes, fromiter reads numbers", () => {
    expect(np.frombuffer(new Uint8Array([1, 0, 2, 1]), "int16").tolist()).toEqual([1, 258]);
    expect(np.frombuffer(new Float64Array([1.5, 2.5]), { offset: 8 }).tolist()).toEqual([2.5]);
    expect(np.frombuffer(new Uint8Array([0, 0x3c]), "float16").tolist()).toEqual([1]);
    expect(() => np.frombuffer(new Uint8Array(3))).toThrow("buffer size must be a multiple of element size");
    expect(np.fromiter([1, 2, 3], "int64", { count: 2 }).tolist()).toEqual([1, 2]);
    expect(() => np.fromiter([1], "int64", { count: 2 })).toThrow(
      "iterator too short: Expected 2 but iterator had only 1 items.",
    );
  });
});

describe("ranges", () => {
  it("arange steps as NumPy does in each dtype", () => {
    expect(np.arange(0, 3, 0.5, "int64").tolist()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(np.arange(0, 1, 0.1, { dtype: "float32" }).item(3)).toBe(0.30000001192092896);
    expect(np.arange(0, 1, 0.1, "float16").item(3)).toBe(0.2998046875);
    expect(() => np.arange(3, "bool")).toThrow(
      "arange() is only supported for booleans when the result has at most length 2.",
    );
  });

  it("linspace between arrays, with the step and in other dtypes", () => {
    expect(np.linspace([0, 1], [1, 5], 3, { axis: -1 }).tolist()).toEqual([
      [0, 0.5, 1],
      [1, 3, 5],
    ]);
    const [values, step] = np.linspace(0, 1, { num: 5, retstep: true });
    expect(values.size).toBe(5);
    expect(step.item()).toBe(0.25);
    expect(np.linspace(0, 10, 4, { dtype: "int64" }).tolist()).toEqual([0, 3, 6, 10]);
    expect(np.linspace(np.zeros([1], "float32"), 1, 3).dtype).toBe("float32");
    expect(() => np.linspace(0, 1, -1)).toThrow("Number of samples, -1, must be non-negative.");
  });

  it("logspace and geomspace", () => {
    expectClose(np.logspace(0, 3, 4, { base: 2 }), [1, 2, 4, 8]);
    expectClose(np.geomspace(-1, -1000, 4), [-1, -10, -100, -1000]);
    expect(() => np.geomspace(0, 1)).toThrow("Geometric sequence cannot include zero");
  });

  it("meshgrid in either order, sparse too", () => {
    const sparse = np.meshgrid([1, 2], [3, 4, 5], { sparse: true });
    expect(sparse.map((one) => one.shape)).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(np.meshgrid([1, 2], [3, 4, 5], { indexing: "ij" })[0]?.shape).toEqual([2, 3]);
    // @ts-expect-error no such order
    expect(() => np.meshgrid([1], { indexing: "q" })).toThrow(
      "Valid values for `indexing` are 'xy' and 'ij'.",
    );
  });
});

describe("building matrices", () => {
  it("eye, tri, vander and diagflat", () => {
    expect(np.eye(2, { k: 1, dtype: "int64" }).tolist()).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(np.eye(2).dtype).toBe("float64");
    expect(np.tri(2, 3, 1, "int8").tolist()).toEqual([
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(np.vander([2, 3], { N: 3, increasing: true }).tolist()).toEqual([
      [1, 2, 4],
      [1, 3, 9],
    ]);
    expect(np.diagflat([1, 2], -1).tolist()).toEqual([
      [0, 0, 0],
      [1, 0, 0],
      [0, 2, 0],
    ]);
  });
});
