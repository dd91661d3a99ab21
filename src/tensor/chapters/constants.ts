/** NumPy's constants, and the limits of its dtypes. */
import { isArray } from "../core/array-class.ts";
import { castValue, checkDType, isFloat, itemsizeOf, kindOf } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import type { NDArray } from "../ndarray.ts";

/** The ratio of a circle's circumference to its diameter. NumPy: `np.pi` */
export const pi = Math.PI;

/** Euler's number. NumPy: `np.e` */
export const e = Math.E;

/** The Euler–Mascheroni constant. NumPy: `np.euler_gamma` */
export const euler_gamma = 0.5772156649015329;

/** Infinity. NumPy: `np.inf` */
export const inf = Infinity;

/** Not a number. NumPy: `np.nan` */
export const nan = NaN;

/** A new axis of size 1 in an index. NumPy: `np.newaxis` */
export const newaxis = null;

/** The limits of a float dtype. */
export interface FloatLimits {
  dtype: DType;
  bits: number;
  /** The distance from 1 to the next larger number. */
  eps: number;
  /** The distance from 1 to the next smaller number. */
  epsneg: number;
  max: number;
  min: number;
  /** The smallest positive number with all digits. */
  tiny: number;
  smallest_normal: number;
  smallest_subnormal: number;
  /** Decimal digits that every number keeps. */
  precision: number;
  /** 10 ** -precision. */
  resolution: number;
  /** Bits of the mantissa. */
  nmant: number;
  /** Bits of the exponent. */
  nexp: number;
}

/**
 * The limits of a float dtype, or of an array's. Throws ValueError for other dtypes.
 *
 * NumPy: `np.finfo(np.float32).eps`
 */
export function finfo(of: DType | NDArray): FloatLimits {
  const dtype = isArray(of) ? of.dtype : checkDType(of);
  if (!isFloat(dtype)) throw new ValueError(`data type <class 'numpy.${dtype}'> not inexact`);
  const bits = 8 * itemsizeOf(dtype);
  const [nexp, nmant] = bits === 16 ? [5, 10] : bits === 32 ? [8, 23] : [11, 52];
  const bias = 2 ** (nexp - 1) - 1;
  const smallest = 2 ** (1 - bias);
  const precision = Math.floor(nmant * Math.log10(2));
  const max = 2 ** bias * (2 - 2 ** -nmant);
  return {
    dtype,
    bits,
    eps: 2 ** -nmant,
    epsneg: 2 ** (-nmant - 1),
    max,
    min: -max,
    tiny: smallest,
    smallest_normal: smallest,
    smallest_subnormal: smallest * 2 ** -nmant,
    precision,
    resolution: castValue(Number(`1e-${precision}`), dtype),
    nmant,
    nexp,
  };
}

/** The limits of an integer dtype. */
export interface IntegerLimits {
  dtype: DType;
  bits: number;
  min: number;
  max: number;
}

/**
 * The limits of an integer dtype, or of an array's. Throws ValueError for other dtypes. The largest int64 reads as
 * 2 ** 63, the nearest number there is.
 *
 * NumPy: `np.iinfo(np.uint8).max`
 */
export function iinfo(of: DType | NDArray): IntegerLimits {
  const dtype = isArray(of) ? of.dtype : checkDType(of);
  const kind = kindOf(dtype);
  if (kind === "float" || kind === "bool") {
    throw new ValueError(`Invalid integer data type '${kind === "float" ? "f" : "b"}'.`);
  }
  const bits = 8 * itemsizeOf(dtype);
  return kind === "unsigned"
    ? { dtype, bits, min: 0, max: 2 ** bits - 1 }
    : { dtype, bits, min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 };
}
