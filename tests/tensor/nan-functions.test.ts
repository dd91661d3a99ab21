import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";
import { expectClose } from "./close.ts";

const Y = np.array([
  [1, NaN, 3],
  [NaN, NaN, 6],
]);

describe("np.nansum", () => {
  it("leaves nan out", () => {
    expectClose(np.nansum(Y), 10);
    expectClose(np.nansum(Y, 1), [4, 6]);
    expectClose(np.nansum(Y, { axis: 0, keepdims: true }), [[1, 0, 9]]);
    expectClose(np.nansum([1, 2, 4]), 7);
  });
});

describe("np.nanprod", () => {
  it("leaves nan out", () => {
    expectClose(np.nanprod(Y), 18);
    expectClose(np.nanprod(Y, 1), [3, 6]);
    expectClose(np.nanprod(Y, { axis: 0, keepdims: true }), [[1, 1, 18]]);
    expectClose(np.nanprod([1, 2, 4]), 8);
  });
});

describe("np.nanmax", () => {
  it("leaves nan out", () => {
    expectClose(np.nanmax(Y), 6);
    expectClose(np.nanmax(Y, 1), [3, 6]);
    expectClose(np.nanmax(Y, { axis: 0, keepdims: true }), [[1, NaN, 6]]);
    expectClose(np.nanmax([1, 2, 4]), 4);
  });
});

describe("np.nanmin", () => {
  it("leaves nan out", () => {
    expectClose(np.nanmin(Y), 1);
    expectClose(np.nanmin(Y, 1), [1, 6]);
    expectClose(np.nanmin(Y, { axis: 0, keepdims: true }), [[1, NaN, 3]]);
    expectClose(np.nanmin([1, 2, 4]), 1);
  });
});

describe("np.nanmean", () => {
  it("leaves nan out", () => {
    expectClose(np.nanmean(Y), 3.3333333333333335);
    expectClose(np.nanmean(Y, 1), [2, 6]);
    expectClose(np.nanmean(Y, { axis: 0, keepdims: true }), [[1, NaN, 4.5]]);
    expectClose(np.nanmean([1, 2, 4]), 2.3333333333333335);
  });
});

describe("np.nanvar", () => {
  it("leaves nan out", () => {
    expectClose(np.nanvar(Y), 4.222222222222222);
    expectClose(np.nanvar(Y, 1), [1, 0]);
    expectClose(np.nanvar(Y, { axis: 0, keepdims: true }), [[0, NaN, 2.25]]);
    expectClose(np.nanvar([1, 2, 4]), 1.5555555555555554);
  });
});

describe("np.nanstd", () => {
  it("leaves nan out", () => {
    expectClose(np.nanstd(Y), 2.0548046676563256);
    expectClose(np.nanstd(Y, 1), [1, 0]);
    expectClose(np.nanstd(Y, { axis: 0, keepdims: true }), [[0, NaN, 1.5]]);
    expectClose(np.nanstd([1, 2, 4]), 1.247219128924647);
  });
});

describe("np.nanmedian", () => {
  it("leaves nan out", () => {
    expectClose(np.nanmedian(Y), 3);
    expectClose(np.nanmedian(Y, 1), [2, 6]);
    expectClose(np.nanmedian(Y, { axis: 0, keepdims: true }), [[1, NaN, 4.5]]);
    expectClose(np.nanmedian([1, 2, 4]), 2);
  });
});

describe("nan functions", () => {
  it("count degrees of freedom without nan", () => {
    expectClose(np.nanvar(Y, { axis: 1, ddof: 1 }), [2, NaN]);
    expectClose(np.nanstd(Y, { ddof: 1 }), 2.5166114784235836);
  });

  it("keep float dtypes", () => {
    expect(np.nanmean(Y.astype("float32"), 0).dtype).toBe("float32");
    expect(np.nanvar(Y.astype("float16"), 0).dtype).toBe("float16");
  });

  it("refuse what NumPy refuses", () => {
    expect(() => np.nanmax([])).toThrow("zero-size array to reduction operation fmax which has no identity");
    expect(() => np.nanmean(Y, { dtype: "int64" })).toThrow("If a is inexact, then dtype must be inexact");
    // @ts-expect-error no such option
    expect(() => np.nansum(Y, { axes: 0 })).toThrow("nansum() got an unexpected keyword argument 'axes'");
  });
});

describe("np.nanquantile and np.nanpercentile", () => {
  it("leave nan out", () => {
    expectClose(np.nanquantile(Y, 0.25), 2);
    expectClose(np.nanpercentile(Y, [25, 50], { axis: 1 }), [
      [1.5, 6],
      [2, 6],
    ]);
    expectClose(np.nanquantile(Y, 0.5, { axis: 0, method: "lower" }), [1, NaN, 3]);
  });
});

describe("np.nanargmax and np.nanargmin", () => {
  it("pass over nan", () => {
    expectClose(np.nanargmax(Y), 5);
    expectClose(np.nanargmin(Y, 1), [0, 2]);
    expectClose(np.nanargmax(Y, { axis: 1, keepdims: true }), [[2], [2]]);
  });

  it("refuse rows of nan", () => {
    expect(() => np.nanargmax(Y, 0)).toThrow("All-NaN slice encountered");
    expect(() => np.nanargmin([NaN])).toThrow("All-NaN slice encountered");
  });
});

describe("np.nancumsum and np.nancumprod", () => {
  it("go on behind nan", () => {
    expectClose(np.nancumsum(Y), [1, 1, 4, 4, 4, 10]);
    expectClose(np.nancumprod(Y, 1), [
      [1, 1, 3],
      [1, 1, 6],
    ]);
  });
});

describe("np.nan_to_num", () => {
  it("puts finite numbers in place", () => {
    expectClose(
      np.nan_to_num([NaN, Infinity, -Infinity, 2]),
      [0, 1.7976931348623157e308, -1.7976931348623157e308, 2],
    );
    expectClose(np.nan_to_num([NaN, Infinity, -Infinity], { nan: 1, posinf: 9, neginf: -9 }), [1, 9, -9]);
    expectClose(np.nan_to_num(NaN), 0);
    expect(np.nan_to_num(np.array([Infinity], "float32")).item()).toBe(3.4028234663852886e38);
  });

  it("changes the array itself without `copy`", () => {
    const x = np.array([NaN, 1.5]);
    expect(np.nan_to_num(x, { copy: false })).toBe(x);
    expectClose(x, [0, 1.5]);
  });
});
