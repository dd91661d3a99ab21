/** NumPy's reductions that leave nan out. */
import { scalar } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ALONG_AXES, unwrapped } from "./axis-rows.ts";
import { deliver } from "../core/deliver.ts";
import type { AlongAxes } from "./axis-rows.ts";
import { finfo } from "./constants.ts";
import { copyOf } from "../core/copying.ts";
import { isFloat } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { axisKeywords, checkKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "../core/operations.ts";
import { medians, quantiles, toParts } from "./quantiles.ts";
import type { Quantiles } from "./quantiles.ts";
import { accumulate, reduceUfunc } from "../core/reduce.ts";
import * as arrays from "../core/reduction-arrays.ts";
import type { VarianceOptions } from "../core/reduction-arrays.ts";
import type {
  Accumulation,
  AxisReduction,
  Reduction,
  Variance,
  Whole,
  WholeAxis,
  WholeReduction,
  WholeVariance,
} from "./reductions.ts";
import { select } from "../core/select.ts";
import type { Axis } from "../core/shape.ts";
import { applyBinary, applyUnary } from "../core/ufunc.ts";

const SUM = ["axis", "keepdims", "dtype", "out", "initial", "where"] as const;
const EXTREME = ["axis", "keepdims", "out", "initial", "where"] as const;
const MEAN = ["axis", "keepdims", "dtype", "out", "where"] as const;

/** The elements with another value in place of nan, and where that is; without a place for nan the array itself. */
function replaced(x: ArrayLike, value: number, name: string): { a: NDArray; nans: NDArray | undefined } {
  const a = asArray(x, `np.${name}`);
  if (!isFloat(a.dtype)) return { a, nans: undefined };
  const nans = applyUnary(unary.isnan, a);
  return { a: select(nans, scalar(value, a.dtype), a, a.shape, a.dtype), nans };
}

/**
 * The sum of the elements that are not nan, or the sums along axes; 0 where all are nan.
 *
 * NumPy: `np.nansum(x, axis=0)`
 */
export function nansum(x: ArrayLike, over?: WholeReduction | null): number;
export function nansum(x: ArrayLike, over: Axis | Reduction): NDArray;
export function nansum(x: ArrayLike, over?: Axis | Reduction | null): NDArray | number {
  const options: Reduction = axisKeywords("nansum", over, SUM);
  return unwrapped(arrays.sum(replaced(x, 0, "nansum").a, options), options);
}

/**
 * The product of the elements that are not nan, or the products along axes; 1 where all are nan.
 *
 * NumPy: `np.nanprod(x, axis=0)`
 */
export function nanprod(x: ArrayLike, over?: WholeReduction | null): number;
export function nanprod(x: ArrayLike, over: Axis | Reduction): NDArray;
export function nanprod(x: ArrayLike, over?: Axis | Reduction | null): NDArray | number {
  const options: Reduction = axisKeywords("nanprod", over, SUM);
  return unwrapped(arrays.prod(replaced(x, 1, "nanprod").a, options), options);
}

/**
 * The largest element that is not nan, or the largest along axes; nan where all are nan. Throws ValueError when there
 * are no elements.
 *
 * NumPy: `np.nanmax(x, axis=0)`
 */
export function nanmax(x: ArrayLike, over?: WholeReduction | null): number;
export function nanmax(x: ArrayLike, over: Axis | Reduction): NDArray;
export function nanmax(x: ArrayLike, over?: Axis | Reduction | null): NDArray | number {
  const options: Reduction = axisKeywords("nanmax", over, EXTREME);
  return unwrapped(reduceUfunc(binary.fmax, "np.nanmax", x, options), options);
}

/**
 * The smallest element that is not nan, or the smallest along axes; nan where all are nan. Throws ValueError when there
 * are no elements.
 *
 * NumPy: `np.nanmin(x, axis=0)`
 */
export function nanmin(x: ArrayLike, over?: WholeReduction | null): number;
export function nanmin(x: ArrayLike, over: Axis | Reduction): NDArray;
export function nanmin(x: ArrayLike, over?: Axis | Reduction | null): NDArray | number {
  const options: Reduction = axisKeywords("nanmin", over, EXTREME);
  return unwrapped(reduceUfunc(binary.fmin, "np.nanmin", x, options), options);
}

/**
 * The mean of the elements that are not nan, or the means along axes; nan where all are nan.
 *
 * NumPy: `np.nanmean(x, axis=0)`
 */
export function nanmean(x: ArrayLike, over?: WholeReduction | null): number;
export function nanmean(x: ArrayLike, over: Axis | Reduction): NDArray;
export function nanmean(x: ArrayLike, over?: Axis | Reduction | null): NDArray | number {
  const options: Reduction = axisKeywords("nanmean", over, MEAN);
  return unwrapped(
    deliver(nanMean(asArray(x, "np.nanmean"), options, "nanmean"), options.out, "add", "unsafe"),
    options,
  );
}

function nanMean(a: NDArray, options: Reduction, name: string): NDArray {
  const { a: numbers, nans } = replaced(a, 0, name);
  const { axis, keepdims, where, dtype } = options;
  if (nans === undefined) return arrays.mean(numbers, { axis, keepdims, where, dtype });
  checkInexact(dtype);
  const result = dtype ?? a.dtype;
  const total = arrays.sum(numbers, { axis, keepdims, where, dtype: result });
  const quotient = applyBinary(binary.divide, total, countOf(nans, { axis, keepdims, where }));
  return copyOf(quotient, result);
}

function checkInexact(dtype: DType | undefined): void {
  if (dtype !== undefined && !isFloat(dtype))
    throw new TypeError("If a is inexact, then dtype must be inexact");
}

/** How many elements are not nan. */
const countOf = (nans: NDArray, options: Reduction): NDArray =>
  arrays.sum(applyUnary(unary.logical_not, nans), options);

/**
 * The variance of the elements that are not nan, sum((x - mean)**2) / (n - ddof), or the variances along axes; nan
 * where not more than ddof elements are left.
 *
 * NumPy: `np.nanvar(x, axis=0, ddof=1)`
 */
export function nanvar(x: ArrayLike, over?: WholeVariance | null): number;
export function nanvar(x: ArrayLike, over: Axis | Variance): NDArray;
export function nanvar(x: ArrayLike, over?: Axis | Variance | null): NDArray | number {
  const options: Variance = axisKeywords("nanvar", over, [...MEAN, "ddof", "correction"]);
  return unwrapped(deliver(nanVariance(x, options, "nanvar"), options.out, "add", "unsafe"), options);
}

/** The standard deviation of the elements that are not nan: the square root of `np.nanvar`. NumPy: `np.nanstd(x, axis=0, ddof=1)` */
export function nanstd(x: ArrayLike, over?: WholeVariance | null): number;
export function nanstd(x: ArrayLike, over: Axis | Variance): NDArray;
export function nanstd(x: ArrayLike, over?: Axis | Variance | null): NDArray | number {
  const options: Variance = axisKeywords("nanstd", over, [...MEAN, "ddof", "correction"]);
  const variance = nanVariance(x, options, "nanstd");
  return unwrapped(deliver(applyUnary(unary.sqrt, variance), options.out, "add", "unsafe"), options);
}

function nanVariance(x: ArrayLike, options: VarianceOptions, name: string): NDArray {
  const { a: numbers, nans } = replaced(x, 0, name);
  const { axis, keepdims, where, dtype, ddof, correction } = options;
  if (nans === undefined) return arrays.var(numbers, { axis, keepdims, where, dtype, ddof, correction });
  checkInexact(dtype);
  const counted = { axis, where, keepdims: true };
  const total = arrays.sum(numbers, { ...counted, ...(dtype && { dtype }) });
  const mean = copyOf(applyBinary(binary.divide, total, countOf(nans, counted)), numbers.dtype);
  const centred = applyBinary(binary.subtract, numbers, mean);
  const deviations = select(nans, scalar(0, centred.dtype), centred, centred.shape, centred.dtype);
  const squares = applyBinary(binary.multiply, deviations, deviations);
  const sum = arrays.sum(squares, { axis, keepdims, where, ...(dtype && { dtype }) });
  const freedom = applyBinary(
    binary.subtract,
    countOf(nans, { axis, keepdims, where }),
    ddof ?? correction ?? 0,
  );
  const variance = copyOf(applyBinary(binary.divide, sum, freedom), sum.dtype);
  const bad = applyBinary(binary.less_equal, freedom, 0);
  return select(bad, scalar(NaN, variance.dtype), variance, variance.shape, variance.dtype);
}

const withoutNan = (row: Float64Array): Float64Array => row.filter((value) => !Number.isNaN(value));

/**
 * The median of the elements that are not nan, or the medians along axes; nan where all are nan.
 *
 * NumPy: `np.nanmedian(x, axis=0)`
 */
export function nanmedian(x: ArrayLike, over?: Whole<AlongAxes> | null): number;
export function nanmedian(x: ArrayLike, over: Axis | AlongAxes): NDArray;
export function nanmedian(x: ArrayLike, over?: Axis | AlongAxes | null): NDArray | number {
  const options: AlongAxes = axisKeywords("nanmedian", over, ALONG_AXES);
  return unwrapped(
    deliver(medians(asArray(x, "np.nanmedian"), options, withoutNan), options.out, "add", "unsafe"),
    options,
  );
}

/**
 * As `np.quantile`, of the elements that are not nan; nan where all are nan. Throws ValueError for q outside [0, 1].
 *
 * NumPy: `np.nanquantile(x, 0.9, axis=0)`
 */
export function nanquantile(x: ArrayLike, q: number, over?: Whole<Quantiles> | null): number;
export function nanquantile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray;
export function nanquantile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray | number {
  const options: Quantiles = axisKeywords("nanquantile", over, [...ALONG_AXES, "method"]);
  return nanQuantiles(asArray(x, "np.nanquantile"), q, toParts(q, "np.nanquantile", 1), options);
}

/**
 * As `np.percentile`, of the elements that are not nan; nan where all are nan. Throws ValueError for q outside
 * [0, 100].
 *
 * NumPy: `np.nanpercentile(x, 90, axis=0)`
 */
export function nanpercentile(x: ArrayLike, q: number, over?: Whole<Quantiles> | null): number;
export function nanpercentile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray;
export function nanpercentile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray | number {
  const options: Quantiles = axisKeywords("nanpercentile", over, [...ALONG_AXES, "method"]);
  return nanQuantiles(asArray(x, "np.nanpercentile"), q, toParts(q, "np.nanpercentile", 100), options);
}

function nanQuantiles(a: NDArray, q: ArrayLike, parts: NDArray, options: Quantiles): NDArray | number {
  if (a.size > 0) return quantiles(a, q, parts, options, withoutNan);
  // Of nothing, NumPy gives the mean, for all parts together.
  const { axis, keepdims, out } = options;
  return unwrapped(deliver(nanMean(a, { axis, keepdims }, "nanquantile"), out, "add", "unsafe"), options);
}

/**
 * The position of the largest element that is not nan: in the flattened array, or along one axis. Throws ValueError
 * where all are nan, or when there are no elements.
 *
 * NumPy: `np.nanargmax(x, axis=1)`
 */
export function nanargmax(x: ArrayLike, over?: WholeAxis | null): number;
export function nanargmax(x: ArrayLike, over: number | AxisReduction): NDArray;
export function nanargmax(x: ArrayLike, over?: number | AxisReduction | null): NDArray | number {
  const options: AxisReduction = axisKeywords("nanargmax", over, ["axis", "keepdims"]);
  return unwrapped(arrays.argmax(comparable(x, options, -Infinity, "nanargmax"), options), options);
}

/**
 * The position of the smallest element that is not nan: in the flattened array, or along one axis. Throws ValueError
 * where all are nan, or when there are no elements.
 *
 * NumPy: `np.nanargmin(x, axis=1)`
 */
export function nanargmin(x: ArrayLike, over?: WholeAxis | null): number;
export function nanargmin(x: ArrayLike, over: number | AxisReduction): NDArray;
export function nanargmin(x: ArrayLike, over?: number | AxisReduction | null): NDArray | number {
  const options: AxisReduction = axisKeywords("nanargmin", over, ["axis", "keepdims"]);
  return unwrapped(arrays.argmin(comparable(x, options, Infinity, "nanargmin"), options), options);
}

function comparable(x: ArrayLike, { axis }: AxisReduction, value: number, name: string): NDArray {
  const { a, nans } = replaced(x, value, name);
  if (nans !== undefined && nans.size > 0 && arrays.any(arrays.all(nans, axis), null).item() !== 0) {
    throw new ValueError("All-NaN slice encountered");
  }
  return a;
}

/** As `np.cumsum`, with 0 in place of nan. NumPy: `np.nancumsum(x, axis=0)` */
export function nancumsum(x: ArrayLike, over?: number | Accumulation | null): NDArray {
  const { axis, dtype } = axisKeywords<Accumulation>("nancumsum", over, ["axis", "dtype"]);
  return accumulate(binary.add, "np.nancumsum", replaced(x, 0, "nancumsum").a, axis, dtype);
}

/** As `np.cumprod`, with 1 in place of nan. NumPy: `np.nancumprod(x, axis=0)` */
export function nancumprod(x: ArrayLike, over?: number | Accumulation | null): NDArray {
  const { axis, dtype } = axisKeywords<Accumulation>("nancumprod", over, ["axis", "dtype"]);
  return accumulate(binary.multiply, "np.nancumprod", replaced(x, 1, "nancumprod").a, axis, dtype);
}

/** What `np.nan_to_num` puts in place of numbers that are not finite. */
export interface NanToNum {
  /** Whether a copy is made; without it the array itself is changed. */
  copy?: boolean | undefined;
  nan?: number | undefined;
  /** The largest number of the dtype when left out. */
  posinf?: number | null | undefined;
  /** The smallest number of the dtype when left out. */
  neginf?: number | null | undefined;
}

/**
 * The elements with 0 in place of nan, and the largest and the smallest number of the dtype in place of the infinities;
 * options name other numbers.
 *
 * NumPy: `np.nan_to_num(x, nan=0.0, posinf=None, neginf=None)`
 */
export function nan_to_num(x: number, options?: NanToNum): number;
export function nan_to_num(x: ArrayLike, options?: NanToNum): NDArray;
export function nan_to_num(x: ArrayLike, options: NanToNum = {}): NDArray | number {
  checkKeywords("nan_to_num", options, ["copy", "nan", "posinf", "neginf"]);
  const { copy = true, nan = 0 } = options;
  const given = asArray(x, "np.nan_to_num");
  const a = copy ? copyOf(given) : given;
  if (isFloat(a.dtype)) {
    const { max } = finfo(a.dtype);
    const change: [NDArray, number][] = [
      [applyUnary(unary.isnan, a), nan],
      [applyBinary(binary.equal, a, Infinity), options.posinf ?? max],
      [applyBinary(binary.equal, a, -Infinity), options.neginf ?? -max],
    ];
    for (const [where, value] of change) a.set(where, value);
  }
  return typeof x === "number" ? a.item() : a;
}
