import { describe, expect, it } from "vitest";
import * as np from "../../src/tensor/np.ts";

describe("np.finfo", () => {
  it("knows the limits of float dtypes", () => {
    expect(np.finfo("float16")).toMatchObject({
      bits: 16,
      eps: 0.0009765625,
      epsneg: 0.00048828125,
      max: 65504.0,
      min: -65504.0,
      tiny: 6.103515625e-5,
      smallest_subnormal: 5.960464477539063e-8,
      precision: 3,
      resolution: 1049 * 2 ** -20,
      nmant: 10,
      nexp: 5,
    });
    expect(np.finfo("float32")).toMatchObject({
      bits: 32,
      eps: 1.1920928955078125e-7,
      epsneg: 5.960464477539063e-8,
      max: 2 ** 128 - 2 ** 104,
      min: -(2 ** 128 - 2 ** 104),
      tiny: 2 ** -126,
      smallest_subnormal: 2 ** -149,
      precision: 6,
      resolution: 9.999999974752427e-7,
      nmant: 23,
      nexp: 8,
    });
    expect(np.finfo("float64")).toMatchObject({
      bits: 64,
      eps: 2.220446049250313e-16,
      epsneg: 1.1102230246251565e-16,
      max: 1.7976931348623157e308,
      min: -1.7976931348623157e308,
      tiny: 2.2250738585072014e-308,
      smallest_subnormal: 2 ** -1074,
      precision: 15,
      resolution: 1e-15,
      nmant: 52,
      nexp: 11,
    });
  });

  it("takes an array, and no other dtypes", () => {
    expect(np.finfo(np.zeros(1, "float32")).dtype).toBe("float32");
    expect(() => np.finfo("int64")).toThrow("data type <class 'numpy.int64'> not inexact");
  });
});

describe("np.iinfo", () => {
  it("knows the limits of integer dtypes", () => {
    expect(np.iinfo("int8")).toEqual({ dtype: "int8", bits: 8, min: -128, max: 127 });
    expect(np.iinfo("uint8")).toEqual({ dtype: "uint8", bits: 8, min: 0, max: 255 });
    expect(np.iinfo("int16")).toEqual({ dtype: "int16", bits: 16, min: -32768, max: 32767 });
    expect(np.iinfo("int32")).toEqual({ dtype: "int32", bits: 32, min: -2147483648, max: 2147483647 });
  });

  it("takes no other dtypes", () => {
    expect(() => np.iinfo("float64")).toThrow("Invalid integer data type 'f'.");
    expect(() => np.iinfo("bool")).toThrow("Invalid integer data type 'b'.");
  });
});

describe("constants", () => {
  it("have their values", () => {
    expect([np.pi, np.e, np.inf, np.newaxis]).toEqual([Math.PI, Math.E, Infinity, null]);
    expect(np.euler_gamma).toBe(0.5772156649015329);
    expect(np.nan).toBeNaN();
  });
});
