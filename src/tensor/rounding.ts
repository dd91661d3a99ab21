/** NumPy's chapter "Rounding", and clip. */
import { fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { copyOf } from "./copying.ts";
import { mapUnary } from "./elementwise.ts";
import { ValueError } from "./errors.ts";
import type { NDArray } from "./ndarray.ts";
import { binary, unary } from "./operations.ts";
import { rint as roundHalfEven } from "./scalar-functions.ts";
import { applyBinary, unaryUfunc } from "./ufunc.ts";
import type { Arrays } from "./ufunc.ts";

/** The largest whole number that is not above x. NumPy: `np.floor(x)` */
export const floor = unaryUfunc(unary.floor);

/** The smallest whole number that is not below x. NumPy: `np.ceil(x)` */
export const ceil = unaryUfunc(unary.ceil);

/** The whole part of x, without its fraction. NumPy: `np.trunc(x)` */
export const trunc = unaryUfunc(unary.trunc);

/** The nearest whole number, halves to the even one. NumPy: `np.rint(x)` */
export const rint = unaryUfunc(unary.rint);

/** Each element rounded to `decimals` places, halves to the even digit; also `x.round()`. NumPy: `np.round(x, decimals)` */
export function round(x: number, decimals?: number): number;
export function round(x: Arrays, decimals?: number): NDArray;
export function round(x: ArrayLike, decimals = 0): NDArray | number {
  if (!Number.isInteger(decimals)) throw new TypeError("np.round: decimals must be a whole number");
  const scale = 10 ** Math.abs(decimals);
  const one =
    decimals >= 0
      ? (value: number): number => roundHalfEven(value * scale) / scale
      : (value: number): number => roundHalfEven(value / scale) * scale;
  if (typeof x === "number") return decimals === 0 ? roundHalfEven(x) : one(x);
  const a = asArray(x, "np.round");
  if (a.dtype !== "float64" && decimals >= 0) return copyOf(a);
  const out = fresh(a.shape, a.dtype);
  mapUnary(decimals === 0 ? roundHalfEven : one, out, a);
  return out;
}

/**
 * Each element moved into [low, high], which broadcast; null leaves that side open; also `x.clip(low, high)`.
 *
 * NumPy: `np.clip(x, low, high)`
 */
export function clip(x: ArrayLike, low: ArrayLike | null, high: ArrayLike | null = null): NDArray {
  if (low === null && high === null) {
    throw new ValueError("One of max or min must be given");
  }
  let out = asArray(x, "np.clip");
  if (low !== null) out = applyBinary(binary.maximum, out, asArray(low, "np.clip"));
  if (high !== null) out = applyBinary(binary.minimum, out, asArray(high, "np.clip"));
  return out;
}
