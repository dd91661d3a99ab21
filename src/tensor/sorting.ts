/** NumPy's chapters "Sorting and searching" and "Set routines". */
import { fresh } from "./allocate.ts";
import { asArray, asDType } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { copyOf, fill, rowMajor } from "./copying.ts";
import { IndexError, ValueError } from "./errors.ts";
import { moveaxis, reshape } from "./manipulation.ts";
import type { NDArray } from "./ndarray.ts";
import { checkAxis, formatShape } from "./shape.ts";

/** Ascending, and nan last. */
function ascending(a: number, b: number): number {
  if (a !== a) return b !== b ? 0 : 1;
  return b !== b ? -1 : a - b || 0;
}

/** Applies a change to each row along an axis of a row-major copy, and puts the axis back. */
function alongAxis(
  a: NDArray,
  axis: number,
  change: (row: Float64Array) => Float64Array,
  dtype = a.dtype,
): NDArray {
  const along = checkAxis(axis, a.ndim);
  const rows = copyOf(moveaxis(a, along, -1));
  const length = rows.shape[rows.ndim - 1]!;
  const out = fresh(rows.shape, dtype);
  for (let start = 0; start < rows.size; start += length) {
    const row = Float64Array.from(rows.data.subarray(rows.offset + start, rows.offset + start + length));
    out.data.set(change(row), out.offset + start);
  }
  return moveaxis(out, -1, along);
}

/** A copy sorted along an axis, the last by default, or flattened with null; nan goes last. NumPy: `np.sort(x, axis=-1)` */
export function sort(x: ArrayLike, axis: number | null = -1): NDArray {
  const a = asArray(x, "np.sort");
  return copyOf(alongAxis(axis === null ? reshape(a, [-1]) : a, axis ?? 0, (row) => row.sort(ascending)));
}

export function sortInPlace(x: NDArray, axis: number): void {
  fill(x, sort(x, axis));
}

/** The positions that sort each row along an axis, the last by default; equal elements keep their order. NumPy: `np.argsort(x, axis=-1)` */
export function argsort(x: ArrayLike, axis: number | null = -1): NDArray {
  const a = asArray(x, "np.argsort");
  const order = (row: Float64Array): Float64Array =>
    Float64Array.from(row.keys()).sort((i, j) => ascending(row[i]!, row[j]!));
  return copyOf(alongAxis(axis === null ? reshape(a, [-1]) : a, axis ?? 0, order, "int64"));
}

/** What `np.unique` gives besides the elements, when asked. */
export interface UniqueOptions {
  return_index?: boolean | undefined;
  return_inverse?: boolean | undefined;
  return_counts?: boolean | undefined;
}

/**
 * The different elements, sorted. With options a list: the elements, then the first position of each, the number of its
 * element for each position, how often each occurs, as asked.
 *
 * NumPy: `np.unique(x, return_counts=True)`
 */
export function unique(x: ArrayLike): NDArray;
export function unique(x: ArrayLike, options: UniqueOptions): NDArray[];
export function unique(x: ArrayLike, options?: UniqueOptions): NDArray | NDArray[] {
  const a = asArray(x, "np.unique");
  const flat = rowMajor(reshape(a, [-1]));
  const order = argsort(flat);
  const values: number[] = [];
  const firsts: number[] = [];
  const counts: number[] = [];
  const inverse = fresh(a.shape, "int64");
  for (let i = 0; i < order.size; i++) {
    const position = order.data[order.offset + i]!;
    const value = flat.data[flat.offset + position]!;
    if (values.length === 0 || ascending(values.at(-1)!, value) !== 0) {
      values.push(value);
      firsts.push(position);
      counts.push(0);
    }
    counts[counts.length - 1]!++;
    inverse.data[inverse.offset + position] = values.length - 1;
  }
  const found = asDType(values, a.dtype);
  if (options === undefined) return found;
  const out = [found];
  if (options.return_index === true) out.push(asDType(firsts, "int64"));
  if (options.return_inverse === true) out.push(inverse);
  if (options.return_counts === true) out.push(asDType(counts, "int64"));
  return out;
}

/** Where values would go in a sorted 1-D array to keep it sorted: before equal elements, or after. NumPy: `np.searchsorted(x, v, side="left")` */
export function searchsorted(x: ArrayLike, values: ArrayLike, side: "left" | "right" = "left"): NDArray {
  const sorted = rowMajor(asArray(x, "np.searchsorted"));
  const asked = rowMajor(asArray(values, "np.searchsorted"));
  const out = fresh(asked.shape, "int64");
  for (let i = 0; i < asked.size; i++) {
    const value = asked.data[asked.offset + i]!;
    let low = 0;
    let high = sorted.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = ascending(sorted.data[sorted.offset + middle]!, value);
      if (order < 0 || (side === "right" && order === 0)) low = middle + 1;
      else high = middle;
    }
    out.data[out.offset + i] = low;
  }
  return out;
}

/** How often each whole number from 0 up occurs, or the sum of the weights there. NumPy: `np.bincount(x, weights, minlength)` */
export function bincount(x: ArrayLike, weights?: ArrayLike | null, minlength = 0): NDArray {
  const a = asArray(x, "np.bincount");
  if (a.dtype === "float64") {
    throw new TypeError(
      "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'",
    );
  }
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

function alignedPositions(
  a: NDArray,
  indices: NDArray,
  axis: number,
): { along: number; positions: number[]; shape: number[] } {
  const along = checkAxis(axis, a.ndim);
  if (indices.dtype !== "int64") throw new IndexError("`indices` must be an integer array");
  if (indices.ndim !== a.ndim)
    throw new ValueError("`indices` and `arr` must have the same number of dimensions");
  const shape = a.shape.map((length, i) => {
    const own = indices.shape[i]!;
    if (i === along || own === length || length === 1) return own;
    if (own === 1) return length;
    throw new IndexError(
      `shape mismatch: indexing arrays could not be broadcast together with shapes ` +
        `${formatShape(a.shape)} ${formatShape(indices.shape)}`,
    );
  });
  const spread = fresh(shape, "int64");
  fill(spread, indices);
  const length = a.shape[along]!;
  const positions: number[] = [];
  const walk = (axisAt: number, at: number, picked: number): void => {
    if (axisAt === a.ndim) {
      const asked = spread.data[spread.offset + picked]!;
      if (asked < -length || asked >= length) {
        throw new IndexError(`index ${asked} is out of bounds for axis ${along} with size ${length}`);
      }
      positions.push(at + (asked < 0 ? asked + length : asked) * a.strides[along]!);
      return;
    }
    const stride = axisAt === along || a.shape[axisAt] === 1 ? 0 : a.strides[axisAt]!;
    for (let i = 0; i < shape[axisAt]!; i++)
      walk(axisAt + 1, at + i * stride, picked + i * spread.strides[axisAt]!);
  };
  walk(0, a.offset, 0);
  return { along, positions, shape };
}

/**
 * The elements at positions along an axis, a position for each row: `indices` has the shape of x except along the axis.
 *
 * NumPy: `np.take_along_axis(x, indices, axis=1)`
 */
export function take_along_axis(x: ArrayLike, indices: ArrayLike, axis: number): NDArray {
  const a = asArray(x, "np.take_along_axis");
  const { positions, shape } = alignedPositions(a, asArray(indices, "np.take_along_axis"), axis);
  const out = fresh(shape, a.dtype);
  positions.forEach((position, i) => (out.data[out.offset + i] = a.data[position]!));
  return out;
}

/** Writes values at positions along an axis, a position for each row. NumPy: `np.put_along_axis(x, indices, values, axis=1)` */
export function put_along_axis(x: NDArray, indices: ArrayLike, values: ArrayLike, axis: number): void {
  const { positions, shape } = alignedPositions(x, asArray(indices, "np.put_along_axis"), axis);
  const spread = fresh(shape, x.dtype);
  spread.set("...", values);
  positions.forEach((position, i) => (x.data[position] = spread.data[spread.offset + i]!));
}

/** The positions of the elements that are not 0, one row for each. NumPy: `np.argwhere(x)` */
export function argwhere(x: ArrayLike): NDArray {
  const a = rowMajor(asArray(x, "np.argwhere"));
  const hits: number[][] = [];
  for (let i = 0; i < a.size; i++) {
    if (a.data[a.offset + i] !== 0)
      hits.push(a.strides.map((stride, axis) => Math.floor(i / stride) % a.shape[axis]!));
  }
  return hits.length === 0 ? fresh([0, a.ndim], "int64") : asDType(hits, "int64");
}

/** How many elements are not 0. NumPy: `np.count_nonzero(x)` */
export function count_nonzero(x: ArrayLike): number {
  return asArray(x, "np.count_nonzero").ne(0).sum();
}
