import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

const x = np.array([
  [1, 5, 2],
  [4, 3, 6],
]);

describe("out", () => {
  it("is written to and given back", () => {
    const out = np.zeros([2, 3]);
    expect(np.multiply(x, 2, { out })).toBe(out);
    expect(out.tolist()).toEqual(x.mul(2).tolist());
    expect(np.exp(out, out)).toBe(out);
    expect(out.item(0, 0)).toBe(Math.exp(2));
  });

  it("may be a view of an operand", () => {
    const a = np.array([1, 2, 3, 4], "float64");
    np.add(a.at(":-1"), a.at("1:"), { out: a.at("1:") });
    expect(a.tolist()).toEqual([1, 3, 5, 7]);
  });

  it("may lie across an operand in any direction", () => {
    const a = np.arange(6, "float64");
    np.multiply(a, 10, { out: a.at("::-1") });
    expect(a.tolist()).toEqual([50, 40, 30, 20, 10, 0]);
    const square = np.arange(4, "float64").reshape(2, 2);
    np.add(square, square.T, square);
    expect(square.tolist()).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });

  it("must have the shape and a dtype that holds the result", () => {
    expect(() => np.add(x, 1, { out: np.zeros(3) })).toThrow(
      "non-broadcastable output operand with shape (3,) doesn't match the broadcast shape (2,3)",
    );
    expect(() => np.divide(x, 2, { out: np.zeros([2, 3], "int64") })).toThrow(
      "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
    );
  });

  it("takes the result of a reduction", () => {
    const out = np.zeros(3);
    expect(np.sum(x, { axis: 0, out })).toBe(out);
    expect(out.tolist()).toEqual([5, 8, 8]);
  });
});

describe("out of a function that computes its result first", () => {
  const wide = np.full([2, 3], 1.5);
  const writers: [string, (out: np.NDArray) => np.NDArray][] = [
    ["mean", (out) => np.mean(wide, { axis: 0, out })],
    ["var", (out) => np.var(wide, { axis: 0, out })],
    ["std", (out) => np.std(wide, { axis: 0, out })],
    ["sum", (out) => np.sum(wide, { axis: 0, out })],
    ["median", (out) => np.median(wide, { axis: 0, out })],
    ["einsum", (out) => np.einsum("ij->j", wide, { out })],
  ];

  it.each(writers)("%s writes it, and refuses another shape", (_, write) => {
    const out = np.zeros(3);
    expect(write(out)).toBe(out);
    for (const shape of [[2], [5], [2, 2], [1, 3]])
      expect(() => write(np.zeros(shape))).toThrow(np.ValueError);
  });

  it("may be the operand itself", () => {
    const x = np.arange(9).reshape(3, 3);
    np.einsum("ij->ji", x, { out: x });
    expect(x.tolist()).toEqual([
      [0, 3, 6],
      [1, 4, 7],
      [2, 5, 8],
    ]);
    const y = np.arange(4);
    np.clip(y.at(":-1"), null, null, { out: y.at("1:") });
    expect(y.tolist()).toEqual([0, 0, 1, 2]);
    expect(() => np.clip([1.5], 0, 2, { out: np.zeros(1, "int64") })).toThrow(np.UFuncTypeError);
  });
});

describe("where", () => {
  it("leaves the other elements of out alone", () => {
    const out = np.full([2, 3], -1, "float64");
    np.log(x, { out, where: x.gt(2) });
    expect(out.tolist()).toEqual([
      [-1, Math.log(5), -1],
      [Math.log(4), Math.log(3), Math.log(6)],
    ]);
    expect(np.divide([1, 1], [0, 2], { out: np.zeros(2), where: np.array([false, true]) }).tolist()).toEqual([
      0, 0.5,
    ]);
  });

  it("must be a mask", () => {
    expect(() => np.add(x, 1, { where: [1, 0, 1] })).toThrow("Cannot cast array data from dtype('int64')");
  });

  it("counts only some elements in a reduction", () => {
    const mask = x.gt(2);
    expect(np.sum(x, { where: mask })).toBe(18);
    expect(np.mean(x, { axis: 1, where: mask }).tolist()).toEqual([5, 13 / 3]);
    expect(np.max(x, { axis: 0, initial: 0, where: x.lt(5) }).tolist()).toEqual([4, 3, 2]);
    expect(np.var(x, { where: mask })).toBeCloseTo(1.25, 14);
    expect(() => np.max(x, { where: mask })).toThrow(
      "reduction operation 'maximum' does not have an identity, so to use a where mask one has to specify 'initial'",
    );
  });
});

describe("dtype", () => {
  it("is what the operation computes in", () => {
    expect(np.add(x, x, { dtype: "float32" }).dtype).toBe("float32");
    expect(np.sum(np.ones(3, "uint8"), { dtype: "float64", axis: 0 }).dtype).toBe("float64");
    expect(() => np.exp(np.array([1.5]), { dtype: "int64" })).toThrow("Cannot cast ufunc 'exp' input");
  });
});

it("an unknown keyword is refused by its name", () => {
  // @ts-expect-error not a keyword
  expect(() => np.add(x, 1, { axis: 0 })).toThrow("add() got an unexpected keyword argument 'axis'");
  // @ts-expect-error not a keyword
  expect(() => np.sum(x, { dim: 0 })).toThrow("sum() got an unexpected keyword argument 'dim'");
});

describe("np.<ufunc>.reduce", () => {
  it("goes along the first axis unless told otherwise", () => {
    expect(np.add.reduce(x).tolist()).toEqual([5, 8, 8]);
    expect(np.maximum.reduce(x, 1).tolist()).toEqual([5, 6]);
    expect(np.multiply.reduce(x, null).item()).toBe(720);
    expect(np.add.reduce(x, { axis: [0, 1], keepdims: true }).tolist()).toEqual([[21]]);
    expect(np.subtract.reduce([10, 3, 2]).item()).toBe(5);
    expect(
      np.logical_and
        .reduce(
          [
            [2, 0],
            [1, 1],
          ],
          1,
        )
        .tolist(),
    ).toEqual([false, true]);
  });

  it("starts from the identity, or from `initial`", () => {
    expect(np.add.reduce([]).item()).toBe(0);
    expect(np.multiply.reduce([]).item()).toBe(1);
    expect(np.logaddexp.reduce([]).item()).toBe(-Infinity);
    expect(np.add.reduce([1, 2], { axis: 0, initial: 10 }).item()).toBe(13);
    expect(() => np.maximum.reduce([])).toThrow(
      "zero-size array to reduction operation maximum which has no identity",
    );
    expect(np.maximum.reduce([], { axis: 0, initial: -1 }).item()).toBe(-1);
    expect(np.subtract.reduce([1, 2], { axis: 0, initial: 10 }).item()).toBe(7);
    expect(np.subtract.reduce([], { axis: 0, initial: 5 }).item()).toBe(5);
    expect(np.divide.reduce([2.5, 4], { axis: 0, initial: 100 }).item()).toBe(10);
    expect(np.add.reduce(np.ones([2, 3, 4]), { axis: [0, 2], initial: 0.5 }).tolist()).toEqual([
      8.5, 8.5, 8.5,
    ]);
    expect(np.add.reduce(np.full([2, 4], 2048, "float16").at(":", ":2"), { axis: 1, initial: 1 }).dtype).toBe(
      "float16",
    );
    expect(() => np.max(np.ones(2, "uint8"), { initial: 300 })).toThrow(
      "Python integer 300 out of bounds for uint8",
    );
  });
});

describe("np.<ufunc>.accumulate, outer and at", () => {
  it("accumulate gives each step", () => {
    expect(np.add.accumulate(x).tolist()).toEqual([
      [1, 5, 2],
      [5, 8, 8],
    ]);
    expect(np.maximum.accumulate([3, 1, 4, 1, 5]).tolist()).toEqual([3, 3, 4, 4, 5]);
  });

  it("outer pairs every element with every other", () => {
    expect(np.subtract.outer([10, 20], [1, 2, 3]).tolist()).toEqual([
      [9, 8, 7],
      [19, 18, 17],
    ]);
    expect(np.multiply.outer(x, [1, 2]).shape).toEqual([2, 3, 2]);
  });

  it("at counts a repeated position each time", () => {
    const counts = np.zeros(3, "float32");
    np.add.at(counts, np.array([0, 2, 2, 2]), 0.5);
    expect(counts.tolist()).toEqual([0.5, 0, 1.5]);
  });
});

describe("two plain numbers", () => {
  it("are computed as floats, and refused where only whole numbers go", () => {
    expect(np.power(2, -1)).toBe(0.5);
    expect(np.bitwise_and(6, 3)).toBe(2);
    expect(() => np.bitwise_and(5.7, 3)).toThrow(TypeError);
    expect(() => np.gcd(4.5, 3)).toThrow(TypeError);
  });
});
