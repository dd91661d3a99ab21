import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

describe("np.round", () => {
  it("rounds halves to the even digit", () => {
    expectClose(np.round([0.5, 1.5, 2.5, -0.5]), [0, 2, 2, 0]);
    expectClose(np.round([1.005, 2.675, 0.125], 2), [1, 2.68, 0.12]);
    expectClose(np.round(2.567, 1), 2.6);
  });

  it("rounds tens and hundreds with negative decimals", () => {
    expectClose(np.round([1250, 1350, -15], -2), [1200, 1400, 0]);
    expectClose(np.round([14.9, 15, 25], -1), [10, 20, 20]);
    expect(np.round(np.array([15], "int32"), -1).dtype).toBe("int32");
  });

  it("keeps float32 in its precision", () => {
    expect(np.round(np.array([2.675], "float32"), 2).item()).toBe(2.680000066757202);
  });

  it("writes into `out`", () => {
    const out = np.zeros(2);
    expect(np.round([0.4, 0.6], 0, { out })).toBe(out);
    expectClose(out, [0, 1]);
  });

  it("refuses decimals that are not whole", () => {
    expect(() => np.round([1.5], 0.5)).toThrow("'float' object cannot be interpreted as an integer");
  });

  it("of bools gives halves, as in NumPy", () => {
    expect(np.round([true]).dtype).toBe("float16");
    expect(() => np.round([true], 1)).toThrow(
      "Cannot cast ufunc 'multiply' output from dtype('float64') to dtype('bool') with casting rule 'same_kind'",
    );
  });
});

describe("np.fix", () => {
  it("cuts fractions off", () => {
    expectClose(np.fix([2.7, -2.7]), [2, -2]);
  });
});

describe("np.clip", () => {
  it("moves elements into a range", () => {
    expectClose(np.clip([-2, 0.5, 9], 0, 1), [0, 0.5, 1]);
    expectClose(np.clip([1, 2, 3], null, [2, 1, 9]), [1, 1, 3]);
    expectClose(np.clip([1, 2], null, null), [1, 2]);
  });

  it("keeps the dtype beside bare numbers", () => {
    expect(np.clip(np.array([3], "float32"), 0, 1).dtype).toBe("float32");
    expect(np.clip(np.array([3], "int8"), 0, 1).dtype).toBe("int8");
  });
});
