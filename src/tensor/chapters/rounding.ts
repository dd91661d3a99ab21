/** NumPy's chapter "Rounding", and clip. */
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { deliver } from "../core/deliver.ts";
import { castValue, isFloat, isInteger, rangeOf } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { mapUnary } from "../core/elementwise.ts";
import { UFuncTypeError } from "../core/errors.ts";
import { checkKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "../core/operations.ts";
import { rint as roundHalfEven } from "../core/scalar-functions.ts";
import { applyBinary, applyUnary, unaryUfunc } from "../core/ufunc.ts";
import type { Arrays } from "../core/ufunc.ts";

/** The largest whole number that is not above x. NumPy: `np.floor(x)` */
export const floor = unaryUfunc(unary.floor);

/** The smallest whole number that is not below x. NumPy: `np.ceil(x)` */
export const ceil = unaryUfunc(unary.ceil);

/** The whole part of x, without its fraction. NumPy: `np.trunc(x)` */
export const trunc = unaryUfunc(unary.trunc);

/** The whole part of x, without its fraction: another name of `np.trunc`. NumPy: `np.fix(x)` */
export const fix = trunc;

/** The nearest whole number, halves to the even one. NumPy: `np.rint(x)` */
export const rint = unaryUfunc(unary.rint);

/** Where a function writes its result. */
interface Out {
  out?: NDArray | undefined;
}

/**
 * Each element rounded to `decimals` places, halves to the even digit; negative decimals round tens, hundreds and so
 * on; also `x.round()`. Throws TypeError for decimals that are not whole.
 *
 * NumPy: `np.round(x, decimals)`
 */
export function round(x: number, decimals?: number): number;
export function round(x: Arrays, decimals?: number, options?: Out): NDArray;
export function round(x: ArrayLike, decimals: number, options: Out): NDArray;
export function round(x: ArrayLike, decimals = 0, options: Out = {}): NDArray | number {
  if (!Number.isInteger(decimals)) {
    throw new TypeError(
      `'${typeof decimals === "number" ? "float" : "str"}' object cannot be interpreted as an integer`,
    );
  }
  checkKeywords("round", options, ["out"]);
  if (typeof x === "number" && options.out === undefined) return toPlaces("float64", decimals)(x);
  const rounded = roundArray(asArray(x, "np.round"), decimals);
  return options.out === undefined ? rounded : applyUnary(unary.positive, rounded, options.out);
}

/** Each element rounded to `decimals` places: another name of `np.round`. NumPy: `np.around(x, decimals)` */
export const around = round;

function roundArray(a: NDArray, decimals: number): NDArray {
  if (a.dtype === "bool") {
    if (decimals === 0) return copyOf(a, "float16");
    throw new UFuncTypeError(
      `Cannot cast ufunc '${decimals > 0 ? "multiply" : "divide"}' output from dtype('float64') to dtype('bool') ` +
        "with casting rule 'same_kind'",
    );
  }
  if (!isFloat(a.dtype) && decimals >= 0) return copyOf(a);
  const out = uninitialized(a.shape, a.dtype);
  mapUnary(toPlaces(a.dtype, decimals), out, a);
  return out;
}

function toPlaces(dtype: DType, decimals: number): (value: number) => number {
  if (decimals === 0) return roundHalfEven;
  const scale = 10 ** Math.abs(decimals);
  if (dtype === "float64") {
    return decimals > 0
      ? (value) => roundHalfEven(value * scale) / scale
      : (value) => roundHalfEven(value / scale) * scale;
  }
  // Whole numbers are scaled as float64, and smaller floats round at each step.
  const step = isFloat(dtype)
    ? (value: number): number => castValue(value, dtype)
    : (value: number): number => value;
  return decimals > 0
    ? (value) => castValue(roundHalfEven(step(value * scale)) / scale, dtype)
    : (value) => castValue(roundHalfEven(step(value / scale)) * scale, dtype);
}

/**
 * Each element moved into [low, high], which broadcast; null leaves that side open; also `x.clip(low, high)`.
 *
 * NumPy: `np.clip(x, low, high)`
 */
export function clip(
  x: ArrayLike,
  low?: ArrayLike | null,
  high?: ArrayLike | null,
  options: Out = {},
): NDArray {
  checkKeywords("clip", options, ["out"]);
  const given = asArray(x, "np.clip");
  let result =
    low === null || low === undefined ? given : applyBinary(binary.maximum, given, within(low, given.dtype));
  if (high !== null && high !== undefined)
    result = applyBinary(binary.minimum, result, within(high, given.dtype));
  return deliver(result === given ? copyOf(given) : result, options.out, "clip");
}

/** A bare whole number beyond a dtype's range bounds no more than the range itself does. */
function within(bound: ArrayLike, dtype: DType): ArrayLike {
  if (typeof bound !== "number" || !isInteger(dtype) || !Number.isInteger(bound)) return bound;
  const [low, high] = rangeOf(dtype);
  return Math.min(Math.max(bound, low), high);
}
