import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

const ints = np.array([
  [6, 1, 3],
  [4, 5, 7],
]);

describe("promotion", () => {
  it("division of int64 gives float64", () => {
    expect(ints.div(2).dtype).toBe("float64");
    expectClose(ints.div(ints), np.ones([2, 3]));
  });

  it("int64 with whole numbers and booleans stays int64", () => {
    expect(ints.pow(2).tolist()).toEqual([
      [36, 1, 9],
      [16, 25, 49],
    ]);
    expect(ints.add(true).dtype).toBe("int64");
    expect(ints.floordiv(2).dtype).toBe("int64");
    expect(ints.mul(1.5).dtype).toBe("float64");
  });

  it("bool adds as or, multiplies as and, and counts when summed", () => {
    const a = np.array([true, true, false]);
    const b = np.array([true, false, false]);
    expect(a.add(b).tolist()).toEqual([true, true, false]);
    expect(a.mul(b).tolist()).toEqual([true, false, false]);
    expect(a.sum()).toBe(2);
    expect(a.mul(2.5).tolist()).toEqual([2.5, 2.5, 0]);
    expect(np.subtract(1, a).tolist()).toEqual([0, 0, 1]);
  });

  it("bool has no subtraction or negation", () => {
    const a = np.array([true]);
    expect(() => a.sub(a)).toThrow(
      "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, " +
        "or the logical_xor function instead.",
    );
    expect(() => a.neg()).toThrow("use the `~` operator or the logical_not function instead.");
  });

  it("int64 has no negative zero", () => {
    expect(Object.is(ints.mul(0).neg().item(0, 0), 0)).toBe(true);
    expect(np.array([0]).mul(-3).toString()).toBe("[0]");
    expect(np.array([-0.5]).astype("int64").toString()).toBe("[0]");
  });

  it("int64 takes no negative int64 power", () => {
    expect(() => ints.pow(-1)).toThrow("Integers to negative integer powers are not allowed.");
    expectClose(ints.astype("float64").pow(-1).at(0), [1 / 6, 1, 1 / 3]);
  });
});

describe("floor division and remainder", () => {
  it("round towards -inf, with the sign of the divisor", () => {
    expect(np.array([7, -7, 7, -7]).floordiv([2, 2, -2, -2]).tolist()).toEqual([3, -4, -4, 3]);
    expect(np.array([7, -7, 7, -7]).mod([3, 3, -3, -3]).tolist()).toEqual([1, 2, -2, -1]);
    expectClose(np.array([7.5, -7.5]).floordiv(2), [3, -4]);
    expectClose(np.array([7.5, -7.5]).mod(2), [1.5, 0.5]);
  });

  it("by zero give 0 for int64, inf or nan for floats", () => {
    expect(np.array([5]).floordiv(0).tolist()).toEqual([0]);
    expect(np.array([5.5, 0.5]).floordiv(np.zeros(2)).tolist()).toEqual([Infinity, Infinity]);
    expect(np.array([5.5]).mod([0]).tolist()).toEqual([NaN]);
  });
});

describe("broadcasting", () => {
  it("stretches axes of size 1 and adds axes in front", () => {
    const column = np.array([[10], [20]]);
    expect(column.add([1, 2, 3]).tolist()).toEqual([
      [11, 12, 13],
      [21, 22, 23],
    ]);
  });

  it("refuses other sizes with both shapes", () => {
    expect(() => np.zeros([2, 3]).add(np.zeros(4))).toThrow(
      "operands could not be broadcast together with shapes (2,3) (4,) ",
    );
  });

  it("works on views as on copies, large and small", () => {
    for (const n of [3, 40]) {
      const x = np.arange(n * n, "float64").reshape(n, n);
      const row = np.arange(n);
      expectClose(x.T.add(row), x.T.copy().add(row.copy()));
      expectClose(
        x.at("::-1", "::2").mul(x.at(":", "::2")),
        x.at("::-1", "::2").copy().mul(x.at(":", "::2").copy()),
      );
      expectClose(np.exp(x.T.div(n * n)), np.exp(x.div(n * n)).T);
      expectClose(np.subtract(1, x.T), np.ones([n, n]).sub(x.T));
    }
  });
});

describe("in-place operations", () => {
  it("write through views and return the array", () => {
    const x = np.zeros([2, 3]);
    expect(x.at(0).iadd([1, 2, 3]).tolist()).toEqual([1, 2, 3]);
    expect(x.tolist()).toEqual([
      [1, 2, 3],
      [0, 0, 0],
    ]);
    expect(x.isub(1)).toBe(x);
    expect(x.imul(2).idiv(4).at(0).tolist()).toEqual([0, 0.5, 1]);
  });

  it("read an overlapping operand before writing", () => {
    const x = np.array([
      [1, 2],
      [3, 4],
    ]);
    expect(x.iadd(x.T).tolist()).toEqual([
      [2, 5],
      [5, 8],
    ]);
    const y = np.array([1, 2, 3, 4]);
    y.at("1:").iadd(y.at(":-1"));
    expect(y.tolist()).toEqual([1, 3, 5, 7]);
  });

  it("keep the dtype, or throw NumPy's casting error", () => {
    expect(np.array([1.5]).iadd(1).dtype).toBe("float64");
    expect(() => np.arange(3).idiv(2)).toThrow(
      "Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
    );
    expect(() => np.arange(3).iadd(0.5)).toThrow(
      "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
    );
  });

  it("refuse an operand that would need more room", () => {
    expect(() => np.zeros(3).iadd(np.zeros([2, 3]))).toThrow(
      "non-broadcastable output operand with shape (3,) doesn't match the broadcast shape (2,3)",
    );
  });

  it("refuse what broadcast_to made", () => {
    expect(() => np.broadcast_to(np.zeros(3), [2, 3]).iadd(1)).toThrow("output array is read-only");
  });
});

describe("ufunc.at and ufunc.outer", () => {
  it("add.at counts repeated positions", () => {
    const x = np.zeros(3);
    np.add.at(x, np.array([0, 2, 2]), 1);
    expect(x.tolist()).toEqual([1, 0, 2]);
  });

  it("add.at adds rows, and takes an entry for each axis", () => {
    const x = np.zeros([2, 2]);
    np.add.at(x, np.array([1, 1]), [
      [1, 2],
      [3, 4],
    ]);
    expect(x.tolist()).toEqual([
      [0, 0],
      [4, 6],
    ]);
    np.add.at(x, [np.array([0, 0]), [1, 1]], 2.5);
    expect(x.at(0).tolist()).toEqual([0, 5]);
  });

  it("maximum.at, subtract.at and multiply.at do their own", () => {
    const x = np.array([1.5, -2]);
    np.maximum.at(x, np.array([1]), 0.5);
    np.subtract.at(x, np.array([0, 0]), 1);
    np.multiply.at(x, np.array([1, 1]), 3);
    expect(x.tolist()).toEqual([-0.5, 4.5]);
  });

  it("outer takes every pair", () => {
    expect(np.add.outer([1, 2], [10, 20, 30]).tolist()).toEqual([
      [11, 21, 31],
      [12, 22, 32],
    ]);
  });
});

describe("functions of each element", () => {
  const special = np.array([0, -1, Infinity, -Infinity, NaN, 709, -745], "float64");

  it("follow IEEE at the edges", () => {
    expectClose(np.exp(special), [1, 0.36787944117144233, Infinity, 0, NaN, 8.218407461554972e307, 5e-324]);
    expectClose(np.log(special.at(":4")), [-Infinity, NaN, Infinity, NaN]);
    expectClose(np.sqrt(special.at(":4")), [0, NaN, Infinity, NaN]);
    expectClose(np.sign(special.at(":5")), [0, -1, 1, -1, NaN]);
    expectClose(np.maximum(special, 0), [0, 0, Infinity, 0, NaN, 709, 0]);
    expect(np.isnan(special).tolist()).toEqual([false, false, false, false, true, false, false]);
    expect(np.isinf(special).sum()).toBe(2);
    expect(np.isfinite(special).sum()).toBe(4);
  });

  it("of plain numbers are plain numbers", () => {
    expect(np.sqrt(2)).toBe(Math.SQRT2);
    expect(np.maximum(1, 2)).toBe(2);
    expect(np.greater(1, 2)).toBe(false);
    expect(np.isnan(NaN)).toBe(true);
    expect(np.round(2.345, 1)).toBe(2.3);
  });

  it("of int64 are float64 where NumPy says so", () => {
    expect(np.exp([0, 1]).dtype).toBe("float64");
    expect(np.abs([-1, 1]).dtype).toBe("int64");
    expect(np.square([2, 3]).tolist()).toEqual([4, 9]);
    expect(np.reciprocal([1, 2, -1]).tolist()).toEqual([1, 0, -1]);
  });

  it("expm1, log1p and logaddexp keep small and large arguments exact", () => {
    expectClose(np.expm1([1e-12]), [1.0000000000005e-12]);
    expectClose(np.log1p([1e-12]), [9.999999999995e-13]);
    expectClose(np.logaddexp([1000.5, -Infinity], [1000.5, -Infinity]), [1000.5 + Math.LN2, -Infinity]);
    expectClose(np.logaddexp([0.5], [-2000]), [0.5]);
  });

  it("power agrees with C at its edges", () => {
    expectClose(np.power([1.5, 1, -1, 4], [2, NaN, Infinity, 0.5]), [2.25, 1, 1, 2]);
  });

  it("round goes to the even digit, and keeps int64", () => {
    expect(np.round([0.5, 1.5, 2.5, -0.5, -1.5]).tolist()).toEqual([0, 2, 2, -0, -2]);
    expectClose(np.round([1.256, -3.14159], 2), [1.26, -3.14]);
    expect(np.array([1, 2]).round(1).dtype).toBe("int64");
    expect(np.array([1234]).round(-2).tolist()).toEqual([1200]);
  });

  it("clip takes arrays and leaves a side open", () => {
    expect(np.array([-2, 0.5, 3]).clip(-1, [1, 1, 2]).tolist()).toEqual([-1, 0.5, 2]);
    expect(np.clip([-2, 3], 0, null).tolist()).toEqual([0, 3]);
    expect(np.clip([1, 2], null, null).tolist()).toEqual([1, 2]);
  });

  it("bitwise operations work on whole numbers beyond 32 bits", () => {
    expect(np.bitwise_and([6, 2 ** 40 + 5], [3, 2 ** 40 + 4]).tolist()).toEqual([2, 2 ** 40 + 4]);
    expect(np.array([6, -1]).or([1, 4]).tolist()).toEqual([7, -1]);
    expect(np.array([5, -1]).invert().tolist()).toEqual([-6, 0]);
    expect(np.array([true, false]).invert().tolist()).toEqual([false, true]);
    expect(() => np.array([1.5]).and(1)).toThrow("ufunc 'bitwise_and' not supported for the input types");
  });
});

describe("comparisons", () => {
  it("give bool arrays, and nan equals nothing", () => {
    const x = np.array([1, NaN, 3]);
    expect(x.gt(1).tolist()).toEqual([false, false, true]);
    expect(x.eq(x).tolist()).toEqual([true, false, true]);
    expect(x.ne(x).tolist()).toEqual([false, true, false]);
    expect(x.ge(3).or(x.le(1)).tolist()).toEqual([true, false, true]);
    expect(np.logical_and([1, 0], [2, 3]).tolist()).toEqual([true, false]);
    expect(np.logical_xor([1, 0], [2, 0]).tolist()).toEqual([false, false]);
    expect(np.logical_not([0, 2]).tolist()).toEqual([true, false]);
  });

  it("allclose and isclose measure against the second operand", () => {
    expect(np.isclose([1, 1, NaN, Infinity], [1 + 1e-9, 1.1, NaN, Infinity]).tolist()).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(np.allclose([1, NaN], [1, NaN], { equal_nan: true })).toBe(true);
    expect(np.allclose(1, 1.001, { rtol: 1e-2 })).toBe(true);
  });

  it("array_equal compares shapes too", () => {
    expect(np.array_equal([1, 2], [1, 2])).toBe(true);
    expect(np.array_equal([1, 2], [[1, 2]])).toBe(false);
  });
});
