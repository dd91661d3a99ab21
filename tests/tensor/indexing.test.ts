import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const x = np.arange(24).reshape(2, 3, 4);

describe("x.at with whole numbers and slices", () => {
  it("drops an axis for each whole number, counted from either end", () => {
    expect(x.at(0).shape).toEqual([3, 4]);
    expect(x.at(-1, 1).tolist()).toEqual([16, 17, 18, 19]);
    expect(x.at(1, -1, 0).shape).toEqual([]);
    expect(x.at(1, -1, 0).item()).toBe(20);
  });

  it("reads slices as Python does", () => {
    const row = np.arange(5);
    expect(row.at("1:3").tolist()).toEqual([1, 2]);
    expect(row.at(":-1").tolist()).toEqual([0, 1, 2, 3]);
    expect(row.at("::-1").tolist()).toEqual([4, 3, 2, 1, 0]);
    expect(row.at("3:0:-2").tolist()).toEqual([3, 1]);
    expect(row.at("-2:").tolist()).toEqual([3, 4]);
    expect(row.at("2:100").tolist()).toEqual([2, 3, 4]);
    expect(row.at("4:2").size).toBe(0);
    expect(row.at("-100:2").tolist()).toEqual([0, 1]);
  });

  it("takes ... for the axes in between and null for a new one", () => {
    expect(x.at("...", 0).shape).toEqual([2, 3]);
    expect(x.at(0, "...", "1:2").shape).toEqual([3, 1]);
    expect(x.at(":", null, 1).shape).toEqual([2, 1, 4]);
    expect(x.at("...", null).shape).toEqual([2, 3, 4, 1]);
    expect(x.at().shape).toEqual([2, 3, 4]);
  });

  it("gives an element's value, which does not change with x, and says so when it is written to", () => {
    const x = np.array([1.5, 2.5]);
    const first = x.at(0);
    x.set(0, x.at(1));
    x.set(1, first);
    expect(x.tolist()).toEqual([2.5, 1.5]);
    const [kept] = x;
    x.iadd(10);
    expect(kept!.item()).toBe(2.5);
    expect(() => x.at(0).iadd(1)).toThrow("write to the array with x.set(i, value)");
    expect(() => np.exp(x, { out: x.at(0) })).toThrow(TypeError);
  });

  it("gives views: writing through them changes x", () => {
    const y = np.zeros([2, 3]);
    y.at(":", "1:").iadd(1);
    y.set([0, 0], 7);
    y.T.at(2).fill(9);
    expect(y.tolist()).toEqual([
      [7, 1, 9],
      [0, 1, 9],
    ]);
  });

  it("says which index is outside which axis", () => {
    expect(() => np.zeros(3).at(5)).toThrow("index 5 is out of bounds for axis 0 with size 3");
    expect(() => np.zeros([2, 3]).at(":", -4)).toThrow("index -4 is out of bounds for axis 1 with size 3");
    expect(() => np.zeros([2, 3]).at(0, 0, 0)).toThrow(
      "too many indices for array: array is 2-dimensional, but 3 were indexed",
    );
  });

  it("refuses what is no index", () => {
    expect(() => x.at(1.5)).toThrow(
      "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are " +
        "valid indices",
    );
    expect(() => x.at("1;2")).toThrow('cannot read the index "1;2"');
    expect(() => x.at("::0")).toThrow("slice step cannot be zero");
    expect(() => x.at("...", "...")).toThrow("an index can only have a single ellipsis ('...')");
    // @ts-expect-error undefined is no index
    expect(() => x.at(undefined)).toThrow(np.IndexError);
  });
});

describe("x.at with arrays", () => {
  it("picks rows, in any order and repeatedly", () => {
    expect(x.at([1, 0, 1]).shape).toEqual([3, 3, 4]);
    expect(
      np
        .array([10, 20, 30])
        .at(np.array([2, 0, -1]))
        .tolist(),
    ).toEqual([30, 10, 30]);
    expect(
      np
        .array([10, 20, 30])
        .at([
          [0, 1],
          [1, 2],
        ])
        .tolist(),
    ).toEqual([
      [10, 20],
      [20, 30],
    ]);
  });

  it("pairs the positions of several arrays", () => {
    const scores = np.arange(12).reshape(3, 4);
    expect(scores.at(np.arange(3), np.array([0, 3, 1])).tolist()).toEqual([0, 7, 9]);
    expect(scores.at(np.arange(2).at(":", null), [[1, 0]]).tolist()).toEqual([
      [1, 0],
      [5, 4],
    ]);
  });

  it("leaves the picked axes in place when the arrays stand together, in front when apart", () => {
    expect(x.at(":", [0, 2]).shape).toEqual([2, 2, 4]);
    expect(x.at(":", [0, 1], [1, 0]).shape).toEqual([2, 2]);
    expect(x.at([0, 1], ":", [1, 0]).shape).toEqual([2, 3]);
    expect(x.at(0, ":", [1, 0, 2]).shape).toEqual([3, 3]);
    expect(x.at(0, ":", [1, 0, 2]).at(0).tolist()).toEqual([1, 5, 9]);
  });

  it("selects where a mask is true, on one axis or all", () => {
    const y = np.array([
      [1, -2],
      [-3, 4],
    ]);
    expect(y.at(y.gt(0)).tolist()).toEqual([1, 4]);
    expect(y.at([false, true]).tolist()).toEqual([[-3, 4]]);
    expect(y.at(":", np.array([true, false])).tolist()).toEqual([[1], [-3]]);
    expect(y.at(y.gt(9)).shape).toEqual([0]);
    expect(y.at(true).shape).toEqual([1, 2, 2]);
  });

  it("copies: writing to the result leaves x alone", () => {
    const y = np.zeros(3);
    y.at([0, 1]).iadd(1);
    expect(y.tolist()).toEqual([0, 0, 0]);
  });

  it("refuses masks of another size, floats and shapes that do not pair", () => {
    expect(() => np.zeros(3).at(np.array([true, false]))).toThrow(
      "boolean index did not match indexed array along axis 0; size of axis is 3 but size of corresponding boolean " +
        "axis is 2",
    );
    expect(() => np.zeros(3).at(np.zeros(2))).toThrow(
      "arrays used as indices must be of integer (or boolean) type",
    );
    expect(() => x.at([0, 1], [0, 1, 2])).toThrow(
      "shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) ",
    );
    expect(() => np.zeros(3).at([0, 3])).toThrow("index 3 is out of bounds for axis 0 with size 3");
  });
});

describe("x.set", () => {
  it("writes values, broadcast and cast", () => {
    const y = np.zeros([2, 3], "int64");
    y.set([0], [1.9, 2, 3]);
    y.set([":", -1], 7);
    y.set([1, "1:2"], [[5]]);
    expect(y.tolist()).toEqual([
      [1, 2, 7],
      [0, 5, 7],
    ]);
  });

  it("writes at masks and at pairs of positions, the last one winning", () => {
    const y = np.array([1, -2, 3, -4]);
    y.set([y.lt(0)], 0);
    y.set([[0, 0]], [8, 9]);
    expect(y.tolist()).toEqual([9, 0, 3, 0]);
    const z = np.zeros([2, 2]);
    z.set([np.arange(2), [1, 0]], [5, 6]);
    expect(z.tolist()).toEqual([
      [0, 5],
      [6, 0],
    ]);
  });

  it("takes one entry that is not a list", () => {
    const y = np.zeros(3);
    y.set(1, 5);
    y.set("2:", 6);
    y.set(y.eq(0), -1);
    expect(y.tolist()).toEqual([-1, 5, 6]);
  });

  it("reads an overlapping value before writing", () => {
    const y = np.arange(5);
    y.set(["1:"], y.at(":-1"));
    expect(y.tolist()).toEqual([0, 0, 1, 2, 3]);
  });

  it("refuses values that do not broadcast, and read-only arrays", () => {
    expect(() => np.zeros(3).set([":"], np.zeros(4))).toThrow(
      "could not broadcast input array from shape (4,) into shape (3,)",
    );
    expect(() => np.broadcast_to([1, 2], [3, 2]).set([0], 1)).toThrow("assignment destination is read-only");
  });
});

describe("x.item, x.tolist and iteration", () => {
  it("item reads one element", () => {
    expect(x.item(1, 2, 3)).toBe(23);
    expect(x.item(-1)).toBe(23);
    expect(np.array([[5]]).item()).toBe(5);
    expect(() => x.item()).toThrow("can only convert an array of size 1 to a Python scalar");
    expect(() => x.item(0, 3, 0)).toThrow("index 3 is out of bounds for axis 1 with size 3");
    expect(() => x.item(0, 0)).toThrow("incorrect number of indices for array");
  });

  it("iteration gives the rows as views", () => {
    const y = np.zeros([2, 2]);
    for (const row of y) row.iadd(1);
    expect(y.sum()).toBe(4);
    const [first, second] = np.array([3, 4]);
    expect([first?.item(), second?.item()]).toEqual([3, 4]);
    expect(() => [...np.array(1)]).toThrow("iteration over a 0-d array");
  });
});

describe("np.where, np.take and np.nonzero", () => {
  it("where chooses, broadcasts and promotes", () => {
    const y = np.array([-1.5, 2]);
    expect(np.where(y.gt(0), y, 0).tolist()).toEqual([0, 2]);
    expect(np.where([[true], [false]], [1, 2], 0).tolist()).toEqual([
      [1, 2],
      [0, 0],
    ]);
    expect(np.where([true], 1, 0.5).dtype).toBe("float64");
  });

  it("where of a condition alone gives indices", () => {
    const [rows, columns] = np.where([
      [0, 1],
      [2, 0],
    ]);
    expect(rows?.tolist()).toEqual([0, 1]);
    expect(columns?.tolist()).toEqual([1, 0]);
  });

  it("take picks along an axis", () => {
    expect(x.take([0, 2], 1).shape).toEqual([2, 2, 4]);
    expect(x.take(-1).item()).toBe(23);
  });
});
