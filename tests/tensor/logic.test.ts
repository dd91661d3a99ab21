import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

describe("np.isclose", () => {
  it("compares with a tolerance", () => {
    expectClose(np.isclose([1, 1e10, 1e-9, Infinity, NaN], [1 + 1e-6, 1.00001e10, 0, Infinity, NaN]), [
      true,
      true,
      true,
      true,
      false,
    ]);
    expectClose(np.isclose([1, NaN], [1.05, NaN], { rtol: 0.1, equal_nan: true }), [true, true]);
    // @ts-expect-error no such option
    expect(() => np.isclose(1, 1, { tol: 1 })).toThrow("isclose() got an unexpected keyword argument 'tol'");
  });
});

describe("np.allclose", () => {
  it("asks all pairs", () => {
    expect(np.allclose([1, 2], [1, 2 + 1e-9])).toBe(true);
    expect(np.allclose([1, 2], [1, 2.1])).toBe(false);
    expect(np.allclose([NaN], [NaN])).toBe(false);
    expect(np.allclose([1, 2], 1)).toBe(false);
  });
});

describe("np.array_equal", () => {
  it("asks shapes and elements", () => {
    expect(np.array_equal([1, 2], [1, 2])).toBe(true);
    expect(np.array_equal([1, 1], 1)).toBe(false);
    expect(np.array_equal([NaN], [NaN])).toBe(false);
    expect(np.array_equal([NaN, 1], [NaN, 1], { equal_nan: true })).toBe(true);
    expect(np.array_equal([NaN, 1], [1, NaN], { equal_nan: true })).toBe(false);
  });
});

describe("np.array_equiv", () => {
  it("lets shapes broadcast", () => {
    expect(
      np.array_equiv(
        [1, 2],
        [
          [1, 2],
          [1, 2],
        ],
      ),
    ).toBe(true);
    expect(
      np.array_equiv(
        [1, 2],
        [
          [1, 2],
          [1, 3],
        ],
      ),
    ).toBe(false);
    expect(np.array_equiv([1, 2], [1, 2, 3])).toBe(false);
  });
});

describe("np.isposinf and np.isneginf", () => {
  it("tell the infinities apart", () => {
    expectClose(np.isposinf([Infinity, -Infinity, NaN, 1]), [true, false, false, false]);
    expectClose(np.isneginf([Infinity, -Infinity, NaN, 1]), [false, true, false, false]);
  });
});

describe("np.isreal and np.isscalar", () => {
  it("look at the kind of thing", () => {
    expectClose(np.isreal([1, NaN]), [true, true]);
    expect([3, true, "a", [1], np.array(3)].map(np.isscalar)).toEqual([true, true, true, false, false]);
  });
});
