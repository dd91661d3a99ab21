import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const x = np.arange(6).reshape(2, 3);

describe("taking", () => {
  it("take replaces the axis by those of the indices", () => {
    expect(np.take(x, [[0], [2]], 1).shape).toEqual([2, 2, 1]);
    expect(np.take(x, [7, -1], { mode: "wrap" }).tolist()).toEqual([1, 5]);
    expect(np.take(x, [7, -1], { mode: "clip" }).tolist()).toEqual([5, 0]);
    expect(() => np.take(x, 3, 1)).toThrow("index 3 is out of bounds for axis 1 with size 3");
    const out = np.zeros([1], "float32");
    expect(np.take(x, [4], { out })).toBe(out);
    expect(out.tolist()).toEqual([4]);
  });

  it("choose, select, compress and extract", () => {
    expect(np.choose([0, 1, 0], [[1, 2, 3], 9]).tolist()).toEqual([1, 9, 3]);
    expect(() => np.choose([2], [1, 2])).toThrow("invalid entry in choice array");
    expect(np.select([x.lt(2), x.gt(4)], [x, x.mul(10)], -1).tolist()).toEqual([
      [0, 1, -1],
      [-1, -1, 50],
    ]);
    expect(np.select([[true]], [np.ones([1], "float32")], 0.5).dtype).toBe("float32");
    // Not an array of booleans.
    expect(() => np.select([[1]], [[1]])).toThrow("invalid entry 0 in condlist: should be boolean ndarray");
    expect(np.compress([false, true], x, 0).tolist()).toEqual([[3, 4, 5]]);
    expect(np.extract(x.mod(2).eq(0), x).tolist()).toEqual([0, 2, 4]);
  });
});

describe("placing", () => {
  it("put, place and putmask write through views", () => {
    const y = x.copy();
    np.put(y.T, [1, -1], [7, 8]);
    expect(y.tolist()).toEqual([
      [0, 1, 2],
      [7, 4, 8],
    ]);
    np.place(y, y.gt(3), [40, 50]);
    expect(y.at(1).tolist()).toEqual([40, 50, 40]);
    np.putmask(y, y.gt(3), [1, 2, 3, 4, 5, 6]);
    expect(y.at(1).tolist()).toEqual([4, 5, 6]);
    expect(() => np.place(y, [true], 1)).toThrow("place: mask and data must be the same size");
    expect(() => np.put(y, 9, 1)).toThrow("index 9 is out of bounds for axis 0 with size 6");
  });

  it("copyto casts within a kind, and where asked", () => {
    const y = np.zeros(3, "int64");
    np.copyto(y, [1, 2, 3], { where: [true, false, true] });
    expect(y.tolist()).toEqual([1, 0, 3]);
    expect(() => np.copyto(y, 1.5)).toThrow(
      "Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'same_kind'",
    );
    np.copyto(y, 1.5, { casting: "unsafe" });
    expect(y.tolist()).toEqual([1, 1, 1]);
  });

  it("fill_diagonal, with another diagonal below", () => {
    const tall = np.zeros([5, 2], "int64");
    np.fill_diagonal(tall, 7, { wrap: true });
    expect(tall.sum(1).tolist()).toEqual([7, 7, 0, 7, 7]);
    expect(() => np.fill_diagonal(np.zeros(3), 1)).toThrow("array must be at least 2-d");
  });
});

describe("index arrays", () => {
  it("unravel_index and ravel_multi_index undo each other in both orders", () => {
    for (const order of ["C", "F"] as const) {
      const flat = np.arange(24);
      const index = np.unravel_index(flat, [2, 3, 4], order);
      expect(np.ravel_multi_index(index, [2, 3, 4], { order }).tolist()).toEqual(flat.tolist());
    }
    expect(np.unravel_index(4, [2, 3])).toEqual([1, 1]);
    expect(np.unravel_index(4, [2, 3], { order: "F" })).toEqual([0, 2]);
    expect(() => np.unravel_index(7, [2, 3])).toThrow("index 7 is out of bounds for array with size 6");
    expect(np.ravel_multi_index([5, -1], [2, 3], { mode: ["clip", "wrap"] })).toBe(5);
  });

  it("ix_, indices and the indices of triangles and diagonals", () => {
    expect(x.at(...np.ix_([0, 1], [true, false, true])).tolist()).toEqual([
      [0, 2],
      [3, 5],
    ]);
    expect(np.indices([2, 2]).at(1).tolist()).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(np.indices([2, 3], { sparse: true }).map((one) => one.shape)).toEqual([
      [2, 1],
      [1, 3],
    ]);
    expect(np.triu_indices(2).map((one) => one.tolist())).toEqual([
      [0, 0, 1],
      [0, 1, 1],
    ]);
    expect(np.tril_indices(2, { k: -1 }).map((one) => one.tolist())).toEqual([[1], [0]]);
    expect(np.diag_indices(2, 3).length).toBe(3);
    expect(np.fromfunction((i, j) => i.mul(10).add(j), [2, 2]).tolist()).toEqual([
      [0, 1],
      [10, 11],
    ]);
  });
});

describe("np.lib.stride_tricks", () => {
  const { as_strided, sliding_window_view } = np.lib.stride_tricks;

  it("as_strided is a view by strides of elements, within the array", () => {
    const y = np.arange(5);
    const view = as_strided(y, { shape: [3, 3], strides: [1, 1] });
    expect(view.tolist()).toEqual([
      [0, 1, 2],
      [1, 2, 3],
      [2, 3, 4],
    ]);
    y.set([2], 9);
    expect(view.item(1, 1)).toBe(9);
    expect(() => as_strided(y, [3, 3], [8, 8])).toThrow("strides count elements here, not bytes");
    expect(() => as_strided(y, [2], [1, 1])).toThrow("mismatch in length of strides and shape");
  });

  it("sliding_window_view has the windows' axes last", () => {
    const windows = sliding_window_view(x, [2, 2]);
    expect(windows.shape).toEqual([1, 2, 2, 2]);
    expect(windows.at(0, 1).tolist()).toEqual([
      [1, 2],
      [4, 5],
    ]);
    expect(sliding_window_view(x, 2, { axis: 1 }).shape).toEqual([2, 2, 2]);
    expect(() => sliding_window_view(x, 4, 1)).toThrow(
      "window shape cannot be larger than input array shape",
    );
    expect(() => sliding_window_view(x, 2)).toThrow("got 1 window_shape elements and `x.ndim` is 2.");
  });

  it("shares_memory tells interleaved views apart, may_share_memory does not", () => {
    const y = np.zeros(6);
    expect(np.may_share_memory(y.at("::2"), y.at("1::2"))).toBe(true);
    expect(np.shares_memory(y.at("::2"), y.at("1::2"))).toBe(false);
    expect(np.shares_memory(y.at("::2"), y.at("::3"))).toBe(true);
  });
});
