/** Elements picked by their positions along one axis: what take, repeat, delete and many others come down to. */
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import { rowMajor } from "../core/copying.ts";
import { isFloat } from "../core/dtype.ts";
import { IndexError } from "../core/errors.ts";
import { ravel } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, sizeOf } from "../core/shape.ts";

// From here on, moving a block at once is faster than its elements one by one.
const BLOCK = 16;

/** Whole numbers by position: a list or a typed array. */
type Positions = ArrayLike<number>;

/** The elements at the positions along an axis, which becomes the axes of `shape`. Positions must be within the axis. */
export function gatherAlong(
  a: NDArray,
  axis: number,
  positions: Positions,
  shape: readonly number[] = [positions.length],
): NDArray {
  const before = a.shape.slice(0, axis);
  const after = a.shape.slice(axis + 1);
  const out = uninitialized([...before, ...shape, ...after], a.dtype);
  const source = rowMajor(a);
  const [from, to] = [source.data, out.data];
  const inner = sizeOf(after);
  const outer = sizeOf(before);
  const step = a.shape[axis]! * inner;
  let next = out.offset;
  for (let o = 0, start = source.offset; o < outer; o++, start += step) {
    for (let k = 0; k < positions.length; k++, next += inner) {
      const at = start + positions[k]! * inner;
      if (inner >= BLOCK) to.set(from.subarray(at, at + inner), next);
      else for (let j = 0; j < inner; j++) to[next + j] = from[at + j]!;
    }
  }
  return out;
}

/** The array and the axis along which to gather: a 0-d array counts as one element, and null flattens. */
export function alongAxis(a: NDArray, axis: number | null | undefined): { a: NDArray; axis: number } {
  if (axis === undefined || axis === null) return { a: ravel(a), axis: 0 };
  const rows = a.ndim === 0 ? ravel(a) : a;
  return { a: rows, axis: checkAxis(axis, rows.ndim) };
}

/** What to do with a position outside of an axis: throw IndexError, count round and round, or take the nearest. */
export type Mode = "raise" | "wrap" | "clip";

/** The array of whole numbers that an argument is. Throws TypeError for floats; an empty list passes. */
export function wholeNumbers(x: unknown, operation: string): NDArray {
  const a = asArray(x, operation);
  if (isFloat(a.dtype) && a.size > 0) {
    throw new TypeError(
      `Cannot cast array data from dtype('${a.dtype}') to dtype('int64') according to the rule 'safe'`,
    );
  }
  return a;
}

/** Positions counted from 0 within an axis of `length`. */
export function positionsWithin(
  indices: NDArray,
  length: number,
  axis = 0,
  mode: Mode = "raise",
): Float64Array {
  const out = indices.toFlat();
  for (let i = 0; i < out.length; i++) {
    const at = out[i]!;
    if (mode === "wrap") out[i] = ((at % length) + length) % length;
    else if (mode === "clip") out[i] = Math.min(Math.max(at, 0), length - 1);
    else if (at < -length || at >= length) {
      throw new IndexError(`index ${at} is out of bounds for axis ${axis} with size ${length}`);
    } else if (at < 0) out[i] = at + length;
  }
  return out;
}

const MODES: readonly string[] = ["raise", "wrap", "clip"];

/** Throws for a mode that NumPy does not have. */
export function checkMode(mode: Mode = "raise"): Mode {
  if (MODES.includes(mode)) return mode;
  throw new TypeError(`clipmode must be one of 'clip', 'raise', or 'wrap' (got '${mode}')`);
}
