/** Order statistics: median, quantile and percentile along axes. */
import { fresh } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ALONG_AXES, rowsOf, unwrapped } from "./axis-rows.ts";
import { deliver } from "../core/deliver.ts";
import type { AlongAxes } from "./axis-rows.ts";
import { castValue, isFloat, isInteger } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { IndexError, ValueError } from "../core/errors.ts";
import { axisKeywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import type { Whole } from "./reductions.ts";
import { rint } from "../core/scalar-functions.ts";
import type { Axis } from "../core/shape.ts";

/** How a quantile between two elements is found: Hyndman and Fan's nine methods, and four that pick or halve. */
export type QuantileMethod = keyof typeof methods;

/** How quantile and percentile go along axes. */
export interface Quantiles extends AlongAxes {
  method?: QuantileMethod | undefined;
}

interface Method {
  /** Where the quantile q of n sorted elements is: a position, between two elements if it is not whole. */
  position: (n: number, q: number) => number;
  /** How far between its neighbours the value is, where that is not the fraction of the position. */
  weight?: (fraction: number, position: number) => number;
  /** Whether positions are whole, so that the values are elements. */
  picks?: true;
}

const between =
  (alpha: number, beta: number) =>
  (n: number, q: number): number =>
    n * q + (alpha + q * (1 - alpha - beta)) - 1;

/** The position rounded up, unless `stays` says that it is rounded down. */
function boundary(position: number, stays: (fraction: number, below: number) => boolean): number {
  const below = Math.floor(position);
  return Math.max(0, stays(position - below, below) ? below : below + 1);
}

const methods = {
  inverted_cdf: {
    position: (n, q) => boundary(n * q - 1, (fraction) => fraction === 0),
    picks: true,
  },
  averaged_inverted_cdf: { position: (n, q) => n * q - 1, weight: (fraction) => (fraction === 0 ? 0.5 : 1) },
  closest_observation: {
    position: (n, q) =>
      boundary(n * q - 1 - 0.5, (fraction, below) => fraction === 0 && Math.abs(below % 2) === 1),
    picks: true,
  },
  interpolated_inverted_cdf: { position: between(0, 1) },
  hazen: { position: between(0.5, 0.5) },
  weibull: { position: between(0, 0) },
  linear: { position: (n, q) => (n - 1) * q },
  median_unbiased: { position: between(1 / 3, 1 / 3) },
  normal_unbiased: { position: between(3 / 8, 3 / 8) },
  lower: { position: (n, q) => Math.floor((n - 1) * q), picks: true },
  higher: { position: (n, q) => Math.ceil((n - 1) * q), picks: true },
  midpoint: {
    position: (n, q) => 0.5 * (Math.floor((n - 1) * q) + Math.ceil((n - 1) * q)),
    weight: (_, position) => (position % 1 === 0 ? 0 : 0.5),
  },
  nearest: { position: (n, q) => rint((n - 1) * q), picks: true },
} satisfies Record<string, Method>;

/**
 * The median of all elements, or the medians along axes: the middle one in order, or the mean of the two in the middle.
 * Nan where there is a nan, and of nothing.
 *
 * NumPy: `np.median(x, axis=0, keepdims=True)`
 */
export function median(x: ArrayLike, over?: Whole<AlongAxes> | null): number;
export function median(x: ArrayLike, over: Axis | AlongAxes): NDArray;
export function median(x: ArrayLike, over?: Axis | AlongAxes | null): NDArray | number {
  const options: AlongAxes = axisKeywords("median", over, ALONG_AXES);
  const a = asArray(x, "np.median");
  return unwrapped(deliver(medians(a, options), options.out, "add", "unsafe"), options);
}

/** The medians along axes; `keep` chooses the elements of a row that count. */
export function medians(
  a: NDArray,
  options: AlongAxes,
  keep = (row: Float64Array): Float64Array => row,
): NDArray {
  const { rows, shape } = rowsOf(a, options);
  const out = fresh(shape, isFloat(a.dtype) ? a.dtype : "float64");
  rows.forEach(
    (row, i) => (out.data[out.offset + i] = castValue(medianOf(keep(row).sort(), out.dtype), out.dtype)),
  );
  return out;
}

function medianOf(sorted: Float64Array, dtype: DType): number {
  const n = sorted.length;
  // Typed arrays sort nan last.
  if (n === 0 || Number.isNaN(sorted[n - 1])) return NaN;
  const upper = sorted[n >>> 1]!;
  if (n % 2 === 1) return upper;
  // NumPy adds halves in single precision.
  return castValue(sorted[(n >>> 1) - 1]! + upper, dtype === "float16" ? "float32" : dtype) / 2;
}

/**
 * The value below which a part q of the elements lies, of all elements or along axes; for a list of parts an array with
 * their axis in front. Nan where there is a nan. Throws ValueError for q outside [0, 1].
 *
 * NumPy: `np.quantile(x, 0.9, axis=0, method="linear")`
 */
export function quantile(x: ArrayLike, q: number, over?: Whole<Quantiles> | null): number;
export function quantile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray;
export function quantile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray | number {
  const options: Quantiles = axisKeywords("quantile", over, [...ALONG_AXES, "method"]);
  return quantiles(asArray(x, "np.quantile"), q, toParts(q, "np.quantile", 1), options);
}

/**
 * The value below which q percent of the elements lie, of all elements or along axes; for a list of percentages an
 * array with their axis in front. Nan where there is a nan. Throws ValueError for q outside [0, 100].
 *
 * NumPy: `np.percentile(x, 90, axis=0, method="linear")`
 */
export function percentile(x: ArrayLike, q: number, over?: Whole<Quantiles> | null): number;
export function percentile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray;
export function percentile(x: ArrayLike, q: ArrayLike, over?: Axis | Quantiles | null): NDArray | number {
  const options: Quantiles = axisKeywords("percentile", over, [...ALONG_AXES, "method"]);
  return quantiles(asArray(x, "np.percentile"), q, toParts(q, "np.percentile", 100), options);
}

/** The parts from 0 to 1 that q stands for, checked. */
export function toParts(q: ArrayLike, name: string, whole: 1 | 100): NDArray {
  const given = asArray(q, name);
  const parts = whole === 1 ? given : divided(given, whole);
  if (parts.toFlat().some((part) => !(part >= 0 && part <= 1))) {
    throw new ValueError(
      whole === 1 ? "Quantiles must be in the range [0, 1]" : "Percentiles must be in the range [0, 100]",
    );
  }
  if (parts.ndim > 2) throw new ValueError("q must be a scalar or 1d");
  return parts;
}

function divided(a: NDArray, by: number): NDArray {
  const out = fresh(a.shape, isFloat(a.dtype) ? a.dtype : "float64");
  a.toFlat().forEach((value, i) => (out.data[out.offset + i] = binary.divide.float(value, by)));
  return out;
}

/** The quantiles along axes; `keep` chooses the elements of a row that count, and a row without any gives nan. */
export function quantiles(
  a: NDArray,
  q: ArrayLike,
  parts: NDArray,
  options: Quantiles,
  keep?: (row: Float64Array) => Float64Array,
): NDArray | number {
  const name = options.method ?? "linear";
  if (!Object.hasOwn(methods, name)) {
    const names = Object.keys(methods).map((one) => `'${one}'`);
    throw new ValueError(`'${name}' is not a valid method. Use one of: dict_keys([${names.join(", ")}])`);
  }
  const method: Method = methods[name];
  // Whole parts, 0 and 1, are elements that the linear method need not interpolate.
  const picks = method.picks === true || (name === "linear" && isInteger(parts.dtype));
  if (!picks && a.dtype === "bool") binary.subtract.result("bool", "bool");
  const weak = typeof q === "number";
  const dtype = picks ? a.dtype : weak && isFloat(a.dtype) ? a.dtype : "float64";
  const { rows, shape } = rowsOf(a, options);
  const out = fresh([...parts.shape, ...shape], dtype);
  const asked = parts.toFlat();
  rows.forEach((row, i) => {
    const sorted = (keep?.(row) ?? row).sort();
    asked.forEach((part, k) => {
      const empty = keep !== undefined && sorted.length === 0;
      const value = empty ? NaN : quantileOf(sorted, part, method, picks, a.dtype, dtype);
      out.data[out.offset + k * rows.length + i] = value;
    });
  });
  return weak
    ? unwrapped(deliver(out, options.out, "add", "unsafe"), options)
    : deliver(out, options.out, "add", "unsafe");
}

function quantileOf(
  sorted: Float64Array,
  part: number,
  method: Method,
  picks: boolean,
  elements: DType,
  dtype: DType,
): number {
  const n = sorted.length;
  if (n === 0) {
    const last = isFloat(elements) ? -1 : 0;
    throw new IndexError(
      picks && last === 0
        ? "cannot do a non-empty take from an empty axes."
        : `index ${last} is out of bounds for axis 0 with size 0`,
    );
  }
  if (Number.isNaN(sorted[n - 1])) return NaN;
  const position = method.position(n, part);
  if (picks) return sorted[position]!;
  // NumPy names the last element -1, and weighs from there.
  const floor = position >= n - 1 ? -1 : Math.max(Math.floor(position), 0);
  const below = sorted[floor < 0 ? n - 1 : floor]!;
  const above = sorted[floor < 0 ? n - 1 : position < 0 ? 0 : floor + 1]!;
  const weight = method.weight?.(position - floor, position) ?? position - floor;
  const cast = (value: number): number => castValue(value, dtype);
  const difference = castValue(above - below, elements);
  return weight >= 0.5
    ? cast(above - cast(difference * cast(1 - weight)))
    : cast(below + cast(difference * cast(weight)));
}
