/** Sums of products of two sequences, one sliding along the other. */
import { fresh } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { castValue, promote } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import type { NDArray } from "../ndarray.ts";

/** All positions with an overlap, as many as the longer sequence has elements, or only those that overlap in full. */
export type OverlapMode = "full" | "same" | "valid";

/**
 * The convolution of two sequences, sum(a[m] * v[n - m]): lengths M and N give M + N - 1 elements, or with mode "same"
 * the larger, with "valid" |M - N| + 1. Throws ValueError for empty sequences, matrices and unknown modes.
 *
 * NumPy: `np.convolve(a, v, mode="full")`
 */
export function convolve(a: ArrayLike, v: ArrayLike, mode: OverlapMode = "full"): NDArray {
  const [p, q] = [sequence(a, "np.convolve"), sequence(v, "np.convolve")];
  if (p.values.length === 0) throw new ValueError("a cannot be empty");
  if (q.values.length === 0) throw new ValueError("v cannot be empty");
  checkMode(mode);
  const [long, short] = q.values.length > p.values.length ? [q, p] : [p, q];
  return slide(long.values, short.values.reverse(), mode, promote(p.dtype, q.dtype));
}

/**
 * The cross-correlation of two sequences, sum(a[n + k] * v[n]), by default where they overlap in full. Throws
 * ValueError for empty sequences, matrices and unknown modes.
 *
 * NumPy: `np.correlate(a, v, mode="valid")`
 */
export function correlate(a: ArrayLike, v: ArrayLike, mode: OverlapMode = "valid"): NDArray {
  checkMode(mode);
  const [p, q] = [sequence(a, "np.correlate"), sequence(v, "np.correlate")];
  if (p.values.length === 0) throw new ValueError("first array argument cannot be empty");
  if (q.values.length === 0) throw new ValueError("second array argument cannot be empty");
  const dtype = promote(p.dtype, q.dtype);
  if (p.values.length >= q.values.length) return slide(p.values, q.values, mode, dtype);
  // The shorter one slides along the longer one, which turns the order of the results.
  const turned = slide(q.values, p.values, mode, dtype);
  turned.data.subarray(turned.offset, turned.offset + turned.size).reverse();
  return turned;
}

function checkMode(mode: string): void {
  if (["full", "same", "valid"].includes(mode)) return;
  // NumPy goes by the first letter, and then wants the whole word.
  throw new ValueError(
    /^[fsv]/i.test(mode)
      ? "Use one of 'valid', 'same', or 'full' for convolve/correlate mode"
      : `mode must be one of 'valid', 'same', or 'full' (got '${mode}')`,
  );
}

function sequence(x: ArrayLike, name: string): { values: Float64Array; dtype: DType } {
  const a = asArray(x, name);
  if (a.ndim > 1) throw new ValueError("object too deep for desired array");
  return { values: a.toFlat(), dtype: a.dtype };
}

function slide(long: Float64Array, short: Float64Array, mode: OverlapMode, dtype: DType): NDArray {
  const [n, m] = [long.length, short.length];
  const ranges: Record<OverlapMode, [start: number, size: number]> = {
    full: [1 - m, n + m - 1],
    same: [-Math.floor(m / 2), n],
    valid: [0, n - m + 1],
  };
  const [start, size] = ranges[mode];
  const out = fresh([size], dtype);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let k = Math.max(0, -start - i); k < m && start + i + k < n; k++)
      sum += long[start + i + k]! * short[k]!;
    out.data[out.offset + i] = castValue(sum, dtype);
  }
  return out;
}
