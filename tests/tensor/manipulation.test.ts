import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const x = np.arange(6).reshape(2, 3);

describe("reshape", () => {
  it("takes sizes or a list, and works one out", () => {
    expect(x.reshape(3, 2).tolist()).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(x.reshape([3, -1]).shape).toEqual([3, 2]);
    expect(np.reshape(x, -1).shape).toEqual([6]);
    expect(np.zeros([0, 3]).reshape(3, -1).shape).toEqual([3, 0]);
  });

  it("is a view where strides allow, a copy where not", () => {
    const y = x.copy();
    y.reshape(-1).set([0], 42);
    y.T.reshape(3, 1, 2).set([0, 0, 1], 43);
    y.T.reshape(-1).set([1], 99);
    expect(y.tolist()).toEqual([
      [42, 1, 2],
      [43, 4, 5],
    ]);
    expect(x.T.reshape(-1).tolist()).toEqual([0, 3, 1, 4, 2, 5]);
  });

  it("refuses other sizes", () => {
    expect(() => np.arange(6).reshape(4, 2)).toThrow("cannot reshape array of size 6 into shape (4,2)");
    expect(() => np.arange(6).reshape(4, -1)).toThrow(
      "cannot reshape array of size 6 into shape (4,newaxis)",
    );
    expect(() => np.arange(6).reshape(-1, -1)).toThrow("can only specify one unknown dimension");
  });

  it("ravel and flatten: a view and a copy", () => {
    const y = x.copy();
    y.flatten().set([0], 9);
    expect(y.item(0, 0)).toBe(0);
    y.ravel().set([0], 9);
    expect(y.item(0, 0)).toBe(9);
  });
});

describe("transpose and its relatives", () => {
  const y = np.zeros([2, 3, 4]);

  it("reverse or order the axes", () => {
    expect(y.T.shape).toEqual([4, 3, 2]);
    expect(y.transpose(0, 2, 1).shape).toEqual([2, 4, 3]);
    expect(y.transpose([1, 0, -1]).shape).toEqual([3, 2, 4]);
    expect(y.swapaxes(0, -1).shape).toEqual([4, 3, 2]);
    expect(np.moveaxis(y, 0, -1).shape).toEqual([3, 4, 2]);
    expect(np.moveaxis(y, [0, 1], [-1, 0]).shape).toEqual([3, 4, 2]);
  });

  it("refuse wrong axes", () => {
    expect(() => y.transpose(0, 0, 1)).toThrow("repeated axis in transpose");
    expect(() => y.transpose(0, 1)).toThrow("axes don't match array");
    expect(() => y.transpose(0, 1, 3)).toThrow("axis 3 is out of bounds for array of dimension 3");
  });

  it("expand_dims and squeeze add and drop axes of size 1", () => {
    expect(np.expand_dims(x, 0).shape).toEqual([1, 2, 3]);
    expect(np.expand_dims(x, [0, -1]).shape).toEqual([1, 2, 3, 1]);
    expect(np.zeros([1, 2, 1]).squeeze().shape).toEqual([2]);
    expect(np.zeros([1, 2, 1]).squeeze(-1).shape).toEqual([1, 2]);
    expect(() => x.squeeze(0)).toThrow(
      "cannot select an axis to squeeze out which has size not equal to one",
    );
    expect(() => np.expand_dims(np.zeros(3), 4)).toThrow("axis 4 is out of bounds for array of dimension 2");
  });
});

describe("joining", () => {
  it("concatenate joins along an axis and promotes", () => {
    expect(np.concatenate([x, [[6, 7, 8]]]).shape).toEqual([3, 3]);
    expect(np.concatenate([x, x], 1).at(0).tolist()).toEqual([0, 1, 2, 0, 1, 2]);
    expect(np.concatenate([x, x], null).shape).toEqual([12]);
    expect(np.concatenate([[1], [0.5]]).dtype).toBe("float64");
    expect(np.concatenate([x.T, x.T], -1).at(0).tolist()).toEqual([0, 3, 0, 3]);
  });

  it("concatenate says which axes disagree", () => {
    expect(() => np.concatenate([np.zeros([2, 3]), np.zeros([2, 4])])).toThrow(
      "all the input array dimensions except for the concatenation axis must match exactly, but along dimension 1, " +
        "the array at index 0 has size 3 and the array at index 1 has size 4",
    );
    expect(() => np.concatenate([np.zeros([2, 3]), np.zeros(3)])).toThrow(
      "the array at index 0 has 2 dimension(s) and the array at index 1 has 1 dimension(s)",
    );
    expect(() => np.concatenate([])).toThrow("need at least one array to concatenate");
    // @ts-expect-error not a list
    expect(() => np.concatenate(3)).toThrow("np.concatenate: expected a list of arrays, such as [a, b]");
  });

  it("stack, vstack, hstack and column_stack", () => {
    expect(np.stack([x, x]).shape).toEqual([2, 2, 3]);
    expect(np.stack([x, x], -1).shape).toEqual([2, 3, 2]);
    expect(
      np
        .vstack([
          [1, 2],
          [3, 4],
        ])
        .tolist(),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(np.hstack([[1, 2], [3]]).tolist()).toEqual([1, 2, 3]);
    expect(np.hstack([x, x]).shape).toEqual([2, 6]);
    expect(
      np
        .column_stack([
          [1, 2],
          [3, 4],
        ])
        .tolist(),
    ).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(() => np.stack([np.zeros(2), np.zeros(3)])).toThrow("all input arrays must have the same shape");
  });
});

describe("splitting", () => {
  it("split gives views of equal parts or cuts at positions", () => {
    const y = np.arange(6);
    expect(np.split(y, 3).map((part) => part.tolist())).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    np.split(y, [1, 4])[1]?.imul(0);
    expect(y.tolist()).toEqual([0, 0, 0, 0, 4, 5]);
    expect(np.split(x, 3, 1)[0]?.tolist()).toEqual([[0], [3]]);
    expect(() => np.split(np.arange(5), 2)).toThrow("array split does not result in an equal division");
    expect(np.array_split(np.arange(5), 2).map((part) => part.size)).toEqual([3, 2]);
  });
});

describe("repeat, tile, flip, roll and pad", () => {
  it("repeat each element", () => {
    expect(np.repeat([1, 2], 2).tolist()).toEqual([1, 1, 2, 2]);
    expect(x.repeat([2, 1], 0).at(":", 0).tolist()).toEqual([0, 0, 3]);
    expect(x.repeat(0, 1).shape).toEqual([2, 0]);
  });

  it("tile the whole array", () => {
    expect(np.tile([1, 2], 2).tolist()).toEqual([1, 2, 1, 2]);
    expect(np.tile([1, 2], [2, 1]).tolist()).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it("flip and roll", () => {
    expect(np.flip(x, 1).at(0).tolist()).toEqual([2, 1, 0]);
    expect(np.flip(x).item(0)).toBe(5);
    expect(np.roll([0, 1, 2, 3], 1).tolist()).toEqual([3, 0, 1, 2]);
    expect(np.roll(x, -1, 1).at(0).tolist()).toEqual([1, 2, 0]);
    expect(np.roll(x, [1, 1], [0, 1]).tolist()).toEqual([
      [5, 3, 4],
      [2, 0, 1],
    ]);
  });

  it("pad puts a border around, with its own widths", () => {
    expect(np.pad([1, 2], 1).tolist()).toEqual([0, 1, 2, 0]);
    expect(np.pad([1, 2], [0, 2], { constant_values: 9 }).tolist()).toEqual([1, 2, 9, 9]);
    expect(
      np.pad(x, [
        [0, 0],
        [1, 0],
      ]).shape,
    ).toEqual([2, 4]);
    expect(
      np
        .pad(np.ones([1, 2, 2]), [
          [0, 0],
          [1, 1],
          [1, 1],
        ])
        .at(0, 0)
        .tolist(),
    ).toEqual([0, 0, 0, 0]);
  });
});

describe("broadcasting functions", () => {
  it("broadcast_to is a view that repeats", () => {
    expect(np.broadcast_to([1, 2], [3, 2]).at(2).tolist()).toEqual([1, 2]);
    expect(() => np.broadcast_to(np.zeros(3), [2, 4])).toThrow(
      "operands could not be broadcast together with remapped shapes [original->remapped]: (3,)  and requested shape (2,4)",
    );
  });

  it("broadcast_arrays and broadcast_shapes agree", () => {
    const [a, b] = np.broadcast_arrays(np.zeros([2, 1]), np.zeros(3));
    expect(a?.shape).toEqual([2, 3]);
    expect(b?.shape).toEqual(np.broadcast_shapes([2, 1], 3));
    expect(() => np.broadcast_shapes([2], [3])).toThrow("cannot be broadcast to a single shape");
  });
});
