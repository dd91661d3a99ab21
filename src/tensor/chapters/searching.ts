/** NumPy's chapters "Searching" and "Counting". */
import { fresh, uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { promote } from "../core/dtype.ts";
import type { Data } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { gatherAlong, wholeNumbers } from "./gathering.ts";
import { nonzero } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import { ravel } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import { sum } from "./reductions.ts";
import type { Axis } from "../core/shape.ts";
import { ascending } from "../core/stable-order.ts";
import { flip } from "./rearranging.ts";
import { applyBinary } from "../core/ufunc.ts";

/** The positions of the elements that are not 0, a row of as many numbers as axes for each. NumPy: `np.argwhere(x)` */
export function argwhere(x: ArrayLike): NDArray {
  const a = asArray(x, "np.argwhere");
  const found = nonzero(a);
  const rows = found[0]?.size ?? (a.item() === 0 ? 0 : 1);
  const out = uninitialized([rows, a.ndim], "int64");
  found.forEach((places, axis) => {
    for (let i = 0; i < rows; i++) {
      out.data[out.offset + i * a.ndim + axis] = places.data[places.offset + i]!;
    }
  });
  return out;
}

/** The positions in the flattened array of the elements that are not 0. NumPy: `np.flatnonzero(x)` */
export function flatnonzero(x: ArrayLike): NDArray {
  return nonzero(ravel(x))[0]!;
}

export interface CountOptions {
  axis?: Axis | null | undefined;
  keepdims?: boolean | undefined;
}

/** The options that count all elements to one number. */
export interface CountAllOptions {
  axis?: null | undefined;
  keepdims?: false | undefined;
}

/** How many elements are not 0, in all or along an axis or several. NumPy: `np.count_nonzero(x, axis=0, keepdims=True)` */
export function count_nonzero(x: ArrayLike, axis?: CountAllOptions | null): number;
export function count_nonzero(x: ArrayLike, axis: Axis | CountOptions): NDArray;
export function count_nonzero(x: ArrayLike, axis?: Axis | CountOptions | null): NDArray | number {
  const options = keywords<CountOptions>("count_nonzero", ["axis", "keepdims"], [axis]);
  const isCounted = applyBinary(binary.not_equal, asArray(x, "np.count_nonzero"), 0);
  return options.axis === undefined && options.keepdims === undefined
    ? sum(isCounted)
    : sum(isCounted, options);
}

export interface SearchOptions {
  /** Whether a value goes before elements that equal it, "left", or behind them, "right". */
  side?: "left" | "right" | undefined;
  /** The positions that sort the array, when it is not sorted itself. */
  sorter?: ArrayLike | null | undefined;
}

/**
 * Where values would go in a sorted 1-D array to keep it sorted: before equal elements, or after. Throws ValueError for
 * more axes.
 *
 * NumPy: `np.searchsorted(x, v, side="left", sorter=None)`
 */
export function searchsorted(
  x: ArrayLike,
  values: ArrayLike,
  side?: "left" | "right" | SearchOptions,
): NDArray {
  const options = keywords<SearchOptions>("searchsorted", ["side", "sorter"], [side]);
  const { side: from = "left", sorter } = options;
  if (!["left", "right"].includes(from)) {
    throw new ValueError(`search side must be 'left' or 'right' (got '${from}')`);
  }
  const a = asArray(x, "np.searchsorted");
  const asked = asArray(values, "np.searchsorted");
  if (a.ndim !== 1) {
    throw new ValueError(
      a.ndim > 1 ? "object too deep for desired array" : "object of too small depth for desired array",
    );
  }
  // Both are compared in one dtype, as NumPy does.
  const dtype = promote(a.dtype, asked.dtype);
  const sorted = copyOf(sorter === undefined || sorter === null ? a : sortedBy(a, sorter), dtype);
  const row = sorted.data.subarray(sorted.offset, sorted.offset + sorted.size);
  const wanted = copyOf(asked, dtype);
  const out = uninitialized(asked.shape, "int64");
  for (let i = 0; i < asked.size; i++) {
    out.data[out.offset + i] = placeIn(row, wanted.data[wanted.offset + i]!, from === "right");
  }
  return out;
}

function sortedBy(a: NDArray, sorter: ArrayLike): NDArray {
  const order = wholeNumbers(sorter, "np.searchsorted");
  if (order.size !== a.size) throw new ValueError("sorter.size must equal a.size");
  const positions = order.toFlat();
  if (positions.some((at) => at < 0 || at >= a.size)) throw new ValueError("Sorter index out of range.");
  return gatherAlong(a, 0, positions);
}

function placeIn(sorted: Data, value: number, behindEquals: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = ascending(sorted[middle]!, value);
    if (order < 0 || (behindEquals && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The number of the bin of each element: i where bins[i-1] <= x < bins[i], with `right` where bins[i-1] < x <= bins[i];
 * falling bins count the other way. Throws ValueError for bins that rise and fall.
 *
 * NumPy: `np.digitize(x, bins, right=False)`
 */
export function digitize(
  x: ArrayLike,
  bins: ArrayLike,
  right?: boolean | { right?: boolean | undefined },
): NDArray {
  const options = keywords<{ right?: boolean | undefined }>("digitize", ["right"], [right]);
  const edges = asArray(bins, "np.digitize");
  const values = edges.toFlat();
  const rising = values.every((edge, i) => i === 0 || ascending(values[i - 1]!, edge) <= 0);
  const falling = values.every((edge, i) => i === 0 || ascending(values[i - 1]!, edge) >= 0);
  if (!rising && !falling) throw new ValueError("bins must be monotonically increasing or decreasing");
  const side = options.right === true ? "left" : "right";
  if (rising) return searchsorted(edges, x, side);
  return applyBinary(binary.subtract, values.length, searchsorted(flip(edges), x, side));
}

/**
 * How often each whole number from 0 up occurs, or the sum of the weights there. Throws ValueError for negative numbers
 * and for weights of another length, TypeError for floats.
 *
 * NumPy: `np.bincount(x, weights, minlength)`
 */
export function bincount(x: ArrayLike, weights?: ArrayLike | null, minlength = 0): NDArray {
  const a = wholeNumbers(x, "np.bincount");
  if (minlength < 0) throw new ValueError("'minlength' must not be negative");
  if (a.ndim !== 1) throw new ValueError("object too deep for desired array");
  const flat = a.toFlat();
  if (flat.some((value) => value < 0)) throw new ValueError("'list' argument must have no negative elements");
  const weight = weights === undefined || weights === null ? undefined : asArray(weights).toFlat();
  if (weight !== undefined && weight.length !== flat.length) {
    throw new ValueError("The weights and list don't have the same length.");
  }
  const length = flat.reduce((most, value) => Math.max(most, value + 1), minlength);
  const out = fresh([length], weight === undefined ? "int64" : "float64");
  flat.forEach((value, i) => (out.data[out.offset + value]! += weight === undefined ? 1 : weight[i]!));
  return out;
}
