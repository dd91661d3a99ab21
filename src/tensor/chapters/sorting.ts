/** NumPy's chapter "Sorting". */
import { isArray } from "../core/array-class.ts";
import { fresh, uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { checkWritable, copyOf, fill } from "../core/copying.ts";
import type { Data, DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { wholeNumbers } from "./gathering.ts";
import { keywords } from "../core/keywords.ts";
import { moveaxis, ravel } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, sameShape } from "../core/shape.ts";
import { stableOrder } from "../core/stable-order.ts";

/** How to sort. Every kind gives the same here: equal elements keep their order. */
export interface SortOptions {
  /** The axis to sort along, the last by default; with null the array is flattened. */
  axis?: number | null | undefined;
  kind?: "quicksort" | "mergesort" | "heapsort" | "stable" | null | undefined;
  stable?: boolean | null | undefined;
}

function sortOptions(operation: string, given: number | null | undefined | SortOptions): SortOptions {
  const options = keywords<SortOptions>(operation, ["axis", "kind", "stable"], [given]);
  const { kind } = options;
  if (typeof kind === "string" && !/^[qhms]/i.test(kind)) {
    throw new ValueError(`sort kind must be one of 'quick', 'heap', or 'stable' (got '${kind}')`);
  }
  return options;
}

/** Each row along an axis changed by `change`, which writes what it reads at the same place; all flattened with null. */
function changeRows(
  a: NDArray,
  axis: number | null | undefined,
  dtype: DType,
  change: (from: Data, to: Data) => void,
): NDArray {
  const whole = axis === null ? ravel(a) : a;
  const along = checkAxis(axis ?? -1, whole.ndim);
  const rows = copyOf(moveaxis(whole, along, -1));
  const length = whole.shape[along]!;
  const out = uninitialized(rows.shape, dtype);
  for (let start = 0; start < rows.size; start += length) {
    const [from, to] = [rows.offset + start, out.offset + start];
    change(rows.data.subarray(from, from + length), out.data.subarray(to, to + length));
  }
  return along === whole.ndim - 1 ? out : copyOf(moveaxis(out, -1, along));
}

/** A copy sorted along an axis, the last by default, or flattened with null; nan goes last. NumPy: `np.sort(x, axis=-1)` */
export function sort(x: ArrayLike, axis?: number | null | SortOptions): NDArray {
  const a = asArray(x, "np.sort");
  return changeRows(a, sortOptions("sort", axis).axis, a.dtype, (from, to) => {
    to.set(from);
    // A typed array sorts by value and puts nan last by itself.
    to.sort();
  });
}

export function sortInPlace(x: NDArray, axis: number): void {
  checkWritable(x, "sort array is read-only");
  fill(x, sort(x, axis));
}

/**
 * The positions that sort each row along an axis, the last by default, or the flattened array with null; equal elements
 * keep their order, and nan goes last.
 *
 * NumPy: `np.argsort(x, axis=-1)`
 */
export function argsort(x: ArrayLike, axis?: number | null | SortOptions): NDArray {
  const a = asArray(x, "np.argsort");
  return changeRows(a.ndim === 0 ? ravel(a) : a, sortOptions("argsort", axis).axis, "int64", (from, to) => {
    to.set(stableOrder(from));
  });
}

/**
 * The positions that sort by several keys: by the last one first, by the one before it where that is equal, and so on.
 * Keys have one shape; more axes than one are sorted along the last or the named one. Throws ValueError otherwise.
 *
 * NumPy: `np.lexsort((minor, major), axis=-1)`
 */
export function lexsort(
  keys: readonly ArrayLike[] | NDArray,
  axis?: number | { axis?: number | undefined },
): NDArray {
  const { axis: asked = -1 } = keywords<{ axis?: number | undefined }>("lexsort", ["axis"], [axis]);
  const all = isArray(keys) ? [...keys] : keys.map((key) => asArray(key, "np.lexsort"));
  const first = all[0];
  if (first === undefined) throw new TypeError("need sequence of keys with len > 0 in lexsort");
  if (all.some((key) => !sameShape(key.shape, first.shape))) {
    throw new ValueError("all keys need to be the same shape");
  }
  if (first.ndim === 0) return fresh([], "int64");
  const along = checkAxis(asked, first.ndim);
  const rows = all.map((key) => copyOf(moveaxis(key, along, -1)));
  const shape = rows[0]!.shape;
  const length = first.shape[along]!;
  const out = uninitialized(shape, "int64");
  for (let start = 0; start < out.size; start += length) {
    let order: Int32Array | undefined;
    for (const key of rows) {
      const row = key.data.subarray(key.offset + start, key.offset + start + length);
      order = stableOrder(row, order);
    }
    out.data.set(order!, out.offset + start);
  }
  return moveaxis(out, -1, along);
}

/** How to partition: `kind` is there for NumPy's sake. */
export interface PartitionOptions {
  /** The axis to go along, the last by default; with null the array is flattened. */
  axis?: number | null | undefined;
  kind?: "introselect" | undefined;
}

/**
 * A copy whose kth element along an axis is where sorting would put it, no larger ones before it and no smaller ones
 * behind it. Throws ValueError for a kth outside of the axis.
 *
 * NumPy: `np.partition(x, kth, axis=-1)`
 */
export function partition(x: ArrayLike, kth: ArrayLike, axis?: number | null | PartitionOptions): NDArray {
  return sort(x, checkedPartition("partition", x, kth, axis));
}

/** The positions that partition an array as `np.partition` does. NumPy: `np.argpartition(x, kth, axis=-1)` */
export function argpartition(x: ArrayLike, kth: ArrayLike, axis?: number | null | PartitionOptions): NDArray {
  return argsort(x, checkedPartition("argpartition", x, kth, axis));
}

function checkedPartition(
  operation: string,
  x: ArrayLike,
  kth: ArrayLike,
  given: number | null | undefined | PartitionOptions,
): number | null {
  const { axis = -1 } = keywords<PartitionOptions>(operation, ["axis", "kind"], [given]);
  const a = asArray(x, `np.${operation}`);
  const length = axis === null ? a.size : a.shape[checkAxis(axis, a.ndim)]!;
  for (const k of wholeNumbers(kth, `np.${operation}`).toFlat()) {
    const place = k < 0 ? k + length : k;
    if (place < 0 || place >= length) throw new ValueError(`kth(=${place}) out of bounds (${length})`);
  }
  return axis;
}
