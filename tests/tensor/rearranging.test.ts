import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { positions, views } from "./random-arrays.ts";

const x = np.arange(6).reshape(2, 3);

describe("np.reshape and np.ravel by columns", () => {
  it("order F reads and places by columns", () => {
    expect(np.ravel(x, { order: "F" }).tolist()).toEqual([0, 3, 1, 4, 2, 5]);
    expect(np.reshape(x, [3, 2], { order: "F" }).tolist()).toEqual([
      [0, 4],
      [3, 2],
      [1, 5],
    ]);
    expect(() => np.reshape(x, 6, "K")).toThrow("order 'K' is not permitted for reshaping");
  });
});

describe("np.flip, np.rot90 and np.roll", () => {
  it("rot90 turns the plane of two axes, as a view", () => {
    const y = x.copy();
    expect(np.rot90(y).tolist()).toEqual([
      [2, 5],
      [1, 4],
      [0, 3],
    ]);
    expect(np.rot90(y, 2).tolist()).toEqual([
      [5, 4, 3],
      [2, 1, 0],
    ]);
    expect(np.rot90(y, { k: -1 }).at(0).tolist()).toEqual([3, 0]);
    np.rot90(y).set([0, 0], 9);
    expect(y.item(0, 2)).toBe(9);
    expect(() => np.rot90(x, 1, [0, 5])).toThrow("Axes=(0, 5) out of range for array of ndim=2.");
    expect(() => np.rot90(x, 1, [0, -2])).toThrow("Axes must be different.");
  });

  it("roll moves each element by the shift, modulo the length", () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -7, max: 7 }), (y, shift) => {
        for (let axis = 0; axis < y.ndim; axis++) {
          const rolled = np.roll(y, shift, { axis });
          for (const at of positions(y.shape)) {
            const length = y.shape[axis]!;
            const to = at.map((i, k) => (k === axis ? (((i + shift) % length) + length) % length : i));
            expect(rolled.item(...to)).toBe(y.item(...at));
          }
        }
      }),
    );
  });

  it("flip along an axis out of range throws", () => {
    expect(() => np.flip(x, 2)).toThrow("axis 2 is out of bounds for array of dimension 2");
    expect(() => np.flip(x, [0, 0])).toThrow("repeated axis");
    expect(() => np.moveaxis(x, 5, 0)).toThrow("source: axis 5 is out of bounds for array of dimension 2");
  });
});

describe("np.tile, np.repeat and np.resize", () => {
  it("tile reads at the position modulo the size", () => {
    fc.assert(
      fc.property(views, fc.array(fc.nat(2), { maxLength: 3 }), (y, reps) => {
        const tiled = np.tile(y, reps);
        const lead = tiled.ndim - y.ndim;
        for (const at of positions(tiled.shape)) {
          expect(tiled.item(...at)).toBe(y.item(...at.slice(lead).map((i, k) => i % y.shape[k]!)));
        }
      }),
    );
  });

  it("repeat wants a count for each element", () => {
    expect(() => np.repeat([1, 2], [1, 2, 3])).toThrow(
      "operands could not be broadcast together with shape (2,) (3,)",
    );
    expect(() => np.repeat([1, 2], [1, -2])).toThrow("repeats may not contain negative values.");
    expect(np.resize([1, 2, 3], [2, 2]).tolist()).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });
});

describe("np.insert, np.delete and np.trim_zeros", () => {
  it("insert puts values in front of positions", () => {
    expect(np.insert([1, 2, 3], 1, 2.7).tolist()).toEqual([1, 2, 2, 3]);
    expect(np.insert([1, 2, 3], [0, 3], [8, 9]).tolist()).toEqual([8, 1, 2, 3, 9]);
    expect(np.insert(x, 1, [7, 8], { axis: 1 }).tolist()).toEqual([
      [0, 7, 1, 2],
      [3, 8, 4, 5],
    ]);
    expect(np.insert(x, 0, 9, 1).shape).toEqual([2, 4]);
    expect(() => np.insert([1], 3, 0)).toThrow("index 3 is out of bounds for axis 0 with size 1");
  });

  it("delete takes positions, slices and masks", () => {
    expect(np.delete([1, 2, 3], [0, -1]).tolist()).toEqual([2]);
    expect(np.delete(x, "::2", 1).tolist()).toEqual([[1], [4]]);
    expect(np.delete([1, 2, 3], [true, false, true]).tolist()).toEqual([2]);
    expect(() => np.delete([1, 2, 3], [true, false])).toThrow(
      "boolean array argument obj to delete must be one dimensional and match the axis length of 3",
    );
  });

  it("delete undoes insert", () => {
    fc.assert(
      fc.property(views, fc.nat(4), (y, place) => {
        const at = Math.min(place, y.size);
        expect(np.delete(np.insert(y, at, -1), at).tolist()).toEqual(y.ravel().tolist());
      }),
    );
  });

  it("trim_zeros cuts the ends", () => {
    expect(np.trim_zeros([0, 1, 0, 2, 0]).tolist()).toEqual([1, 0, 2]);
    expect(np.trim_zeros([0, 1, 0], "b").tolist()).toEqual([0, 1]);
  });
});
