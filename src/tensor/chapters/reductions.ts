/** NumPy's reductions: sums, products, statistics, and the tests all and any. */
import type { ArrayLike } from "../core/asarray.ts";
import type { DType } from "../core/dtype.ts";
import { checkKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import { accumulate } from "../core/reduce.ts";
import type { ReduceOptions } from "../core/reduce.ts";
import * as arrays from "../core/reduction-arrays.ts";
import type { AxisReduction, VarianceOptions } from "../core/reduction-arrays.ts";
import type { Axis } from "../core/shape.ts";

/** How to reduce along all axes to one number. */
export type Whole<T> = Omit<T, "axis" | "keepdims" | "out"> & {
  axis?: null | undefined;
  keepdims?: false | undefined;
  out?: undefined;
};

/** How to reduce: along which axes, and what becomes of them. */
export type Reduction = ReduceOptions;
export type WholeReduction = Whole<ReduceOptions>;
export type Variance = VarianceOptions;
export type WholeVariance = Whole<VarianceOptions>;
export type WholeAxis = Whole<AxisReduction>;
export type { AxisReduction } from "../core/reduction-arrays.ts";

type Over<T> = Axis | T | null | undefined;

/** A number where NumPy gives a scalar: when no axis is named, none kept, and no array given for the result. */
function unwrapped(result: NDArray, over: Over<ReduceOptions>): NDArray | number {
  if (result.ndim > 0) return result;
  if (over === null || over === undefined) return result.data[result.offset]!;
  if (typeof over === "number" || Array.isArray(over)) return result;
  const { axis, out } = over as ReduceOptions;
  return (axis === null || axis === undefined) && out === undefined ? result.data[result.offset]! : result;
}

function unwrappedTruth(result: NDArray, over: Over<ReduceOptions>): NDArray | boolean {
  const out = unwrapped(result, over);
  return typeof out === "number" ? out !== 0 : out;
}

/**
 * The sum of the elements, or the sums along one axis or several; also `x.sum(axis)`. The sum of bools counts them.
 *
 * NumPy: `np.sum(x)`, `np.sum(x, axis=1, keepdims=True)`
 */
export function sum(a: ArrayLike, axis?: WholeReduction | null): number;
export function sum(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function sum(a: ArrayLike, axis?: Over<Reduction>): NDArray | number {
  return unwrapped(arrays.sum(a, axis), axis);
}

/** The product of the elements, or the products along axes; also `x.prod(axis)`. NumPy: `np.prod(x, axis=0)` */
export function prod(a: ArrayLike, axis?: WholeReduction | null): number;
export function prod(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function prod(a: ArrayLike, axis?: Over<Reduction>): NDArray | number {
  return unwrapped(arrays.prod(a, axis), axis);
}

/**
 * The largest element, or the largest along axes; nan if there is one; also `x.max(axis)`. Throws ValueError when
 * there are no elements.
 *
 * NumPy: `np.max(x, axis=1, keepdims=True)`
 */
export function max(a: ArrayLike, axis?: WholeReduction | null): number;
export function max(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function max(a: ArrayLike, axis?: Over<Reduction>): NDArray | number {
  return unwrapped(arrays.max(a, axis), axis);
}

/** The largest element: another name of `np.max`. NumPy: `np.amax(x, axis=1)` */
export const amax = max;

/**
 * The smallest element, or the smallest along axes; nan if there is one; also `x.min(axis)`. Throws ValueError when
 * there are no elements.
 *
 * NumPy: `np.min(x, axis=1, keepdims=True)`
 */
export function min(a: ArrayLike, axis?: WholeReduction | null): number;
export function min(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function min(a: ArrayLike, axis?: Over<Reduction>): NDArray | number {
  return unwrapped(arrays.min(a, axis), axis);
}

/** The smallest element: another name of `np.min`. NumPy: `np.amin(x, axis=1)` */
export const amin = min;

/** Whether any element is true (not 0), or any along axes; also `x.any(axis)`. NumPy: `np.any(x, axis=0)` */
export function any(a: ArrayLike, axis?: WholeReduction | null): boolean;
export function any(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function any(a: ArrayLike, axis?: Over<Reduction>): NDArray | boolean {
  return unwrappedTruth(arrays.any(a, axis), axis);
}

/** Whether all elements are true (not 0), or all along axes; also `x.all(axis)`. NumPy: `np.all(x, axis=0)` */
export function all(a: ArrayLike, axis?: WholeReduction | null): boolean;
export function all(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function all(a: ArrayLike, axis?: Over<Reduction>): NDArray | boolean {
  return unwrappedTruth(arrays.all(a, axis), axis);
}

/**
 * The arithmetic mean of the elements, or the means along axes; also `x.mean(axis)`. Whole numbers have a float64
 * mean; nan without elements.
 *
 * NumPy: `np.mean(x, axis=0, keepdims=True)`
 */
export function mean(a: ArrayLike, axis?: WholeReduction | null): number;
export function mean(a: ArrayLike, axis: Axis | Reduction): NDArray;
export function mean(a: ArrayLike, axis?: Over<Reduction>): NDArray | number {
  return unwrapped(arrays.mean(a, axis), axis);
}

/**
 * The variance, sum((x - mean)**2) / (n - ddof), of all elements or along axes; also `x.var(axis)`. ddof is 0.
 *
 * NumPy: `np.var(x, axis=0, ddof=1)`
 */
export function variance(a: ArrayLike, axis?: WholeVariance | null): number;
export function variance(a: ArrayLike, axis: Axis | Variance): NDArray;
export function variance(a: ArrayLike, axis?: Over<Variance>): NDArray | number {
  return unwrapped(arrays.var(a, axis), axis);
}

/** The standard deviation, the square root of `np.var`; also `x.std(axis)`. NumPy: `np.std(x, axis=0, ddof=1)` */
export function std(a: ArrayLike, axis?: WholeVariance | null): number;
export function std(a: ArrayLike, axis: Axis | Variance): NDArray;
export function std(a: ArrayLike, axis?: Over<Variance>): NDArray | number {
  return unwrapped(arrays.std(a, axis), axis);
}

/**
 * The position of the largest element, the first of equals: in the flattened array, or along one axis; also
 * `x.argmax(axis)`. Throws ValueError when there are no elements.
 *
 * NumPy: `np.argmax(x, axis=1)`
 */
export function argmax(a: ArrayLike, axis?: WholeAxis | null): number;
export function argmax(a: ArrayLike, axis: number | AxisReduction): NDArray;
export function argmax(a: ArrayLike, axis?: number | AxisReduction | null): NDArray | number {
  return unwrapped(arrays.argmax(a, axis), axis);
}

/**
 * The position of the smallest element, the first of equals: in the flattened array, or along one axis; also
 * `x.argmin(axis)`. Throws ValueError when there are no elements.
 *
 * NumPy: `np.argmin(x, axis=1)`
 */
export function argmin(a: ArrayLike, axis?: WholeAxis | null): number;
export function argmin(a: ArrayLike, axis: number | AxisReduction): NDArray;
export function argmin(a: ArrayLike, axis?: number | AxisReduction | null): NDArray | number {
  return unwrapped(arrays.argmin(a, axis), axis);
}

/** How cumsum and cumprod go along one axis; without one the array is flattened. */
export interface Accumulation {
  axis?: number | null | undefined;
  dtype?: DType | undefined;
}

function accumulation(name: string, over: number | Accumulation | null | undefined): Accumulation {
  const options = typeof over === "number" ? { axis: over } : (over ?? {});
  checkKeywords(name.replace("np.", ""), options, ["axis", "dtype"]);
  return options;
}

/** The running sums along an axis, or of the flattened array; also `x.cumsum(axis)`. NumPy: `np.cumsum(x, axis=0)` */
export function cumsum(a: ArrayLike, axis?: number | Accumulation | null): NDArray {
  const options = accumulation("np.cumsum", axis);
  return accumulate(binary.add, "np.cumsum", a, options.axis, options.dtype);
}

/** The running products along an axis, or of the flattened array. NumPy: `np.cumprod(x, axis=0)` */
export function cumprod(a: ArrayLike, axis?: number | Accumulation | null): NDArray {
  const options = accumulation("np.cumprod", axis);
  return accumulate(binary.multiply, "np.cumprod", a, options.axis, options.dtype);
}
