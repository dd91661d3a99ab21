import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { toRepr } from "../../src/tensor/printing.ts";

describe("printing as NumPy prints", () => {
  it("aligns floats at the point", () => {
    expect(String(np.array([1, 2.5, -3]))).toBe("[ 1.   2.5 -3. ]");
    expect(toRepr(np.array([1, 2.5, -3]))).toBe("array([ 1. ,  2.5, -3. ])");
    expect(
      String(
        np.array([
          [-1.5, 10],
          [100, -1000],
        ]),
      ),
    ).toBe("[[   -1.5    10. ]\n [  100.  -1000. ]]");
    expect(String(np.array([1 / 3, 2 / 3]))).toBe("[0.33333333 0.66666667]");
  });

  it("aligns whole numbers and booleans", () => {
    expect(String(np.array([1, 20, 300]))).toBe("[  1  20 300]");
    expect(String(np.array([true, false]))).toBe("[ True False]");
    expect(toRepr(np.array([[true], [false]]))).toBe("array([[ True],\n       [False]])");
  });

  it("turns to exponents for small, large and far apart", () => {
    expect(String(np.array([0.1, 1e-10, 1e10]))).toBe("[1.e-01 1.e-10 1.e+10]");
    expect(String(np.array([123456.789, 0.001]))).toBe("[1.23456789e+05 1.00000000e-03]");
    expect(String(np.array([1e-200, -1e200]))).toBe("[ 1.e-200 -1.e+200]");
  });

  it("prints nan and inf", () => {
    expect(String(np.array([NaN, Infinity, -1]))).toBe("[nan inf -1.]");
    expect(String(np.array([-Infinity, 0.5]))).toBe("[-inf  0.5]");
  });

  it("prints 0-d and empty arrays", () => {
    expect(String(np.array(3.5))).toBe("3.5");
    expect(String(np.array(3, "float64"))).toBe("3.0");
    expect(String(np.array(1e-5))).toBe("1e-05");
    expect(toRepr(np.array(3.5))).toBe("array(3.5)");
    expect(String(np.array(true))).toBe("True");
    expect(String(np.zeros([0, 3]))).toBe("[]");
    expect(toRepr(np.zeros([0, 3]))).toBe("array([], shape=(0, 3), dtype=float64)");
  });

  it("separates matrices by an empty line", () => {
    expect(String(np.zeros([2, 2, 2]))).toBe("[[[0. 0.]\n  [0. 0.]]\n\n [[0. 0.]\n  [0. 0.]]]");
  });

  it("breaks lines at 75 characters", () => {
    expect(String(np.arange(30))).toBe(
      "[ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23\n 24 25 26 27 28 29]",
    );
  });

  it("shows three at each end above 1000 elements", () => {
    expect(String(np.arange(2000))).toBe("[   0    1    2 ... 1997 1998 1999]");
    expect(toRepr(np.arange(2000))).toBe("array([   0,    1,    2, ..., 1997, 1998, 1999], shape=(2000,))");
    expect(String(np.ones([30, 40])).split("\n")).toHaveLength(7);
  });
});

const plus = (a: number, b: number): number => a + b;
const times = (a: number, b: number): number => a * b;

describe("arrays where TypeScript wants a number or a text", () => {
  const x = np.array([1, 2]);

  it("print in template strings", () => expect(String(x)).toBe("[1 2]"));

  it("explain that operators do not work", () => {
    const message = "operators do not work on arrays in TypeScript: use methods, such as x.add(y) for x + y";
    expect((): unknown => Reflect.apply(times, undefined, [x, 2])).toThrow(message);
    expect((): unknown => Reflect.apply(plus, undefined, [x, 1])).toThrow(message);
    expect(() => Number(x)).toThrow(TypeError);
  });

  it("count as their element when there is one", () => {
    expect(Number(np.array([[2.5]]))).toBe(2.5);
    expect(np.array([0]).bool()).toBe(false);
    expect(() => x.bool()).toThrow(
      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
    );
  });

  it("refuse operands that are no arrays, and name the operation", () => {
    // @ts-expect-error no operand
    expect(() => x.add("3")).toThrow(
      'np.add: expected an array, a number, a boolean or nested lists of them, got the string "3"',
    );
    // @ts-expect-error no operand
    expect(() => np.exp()).toThrow(
      "np.exp: expected an array, a number, a boolean or nested lists of them, got undefined",
    );
    // @ts-expect-error no operand
    expect(() => np.sum(Promise.resolve(x))).toThrow("got a Promise (await it first)");
    // @ts-expect-error no operand
    expect(() => np.array([1, null])).toThrow("np.array: expected numbers or booleans in the list, got null");
  });
});

describe("np.testing.assert_allclose", () => {
  it("says how many elements differ and by how much", () => {
    expect(() => np.testing.assert_allclose([1, 2, 3], [1, 2, 4])).toThrow(
      "Not equal to tolerance rtol=1e-7, atol=0\nMismatched elements: 1 / 3 (33.3%)\n" +
        "Max absolute difference among violations: 1\nMax relative difference among violations: 0.25",
    );
    expect(() => np.testing.assert_allclose([1, 2], [[1, 2]])).toThrow("(shapes (2,), (1, 2) mismatch)");
    np.testing.assert_allclose([1, NaN], [1 + 1e-9, NaN]);
  });
});
