/** Moving elements between arrays: copies, casts, and writes that survive overlapping views. */
import { uninitialized } from "./allocate.ts";
import { castValue, DTYPES, isFloat } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { mapUnary } from "./elementwise.ts";
import { ValueError } from "./errors.ts";
import { Loops } from "./loops.ts";
import type { NDArray } from "../ndarray.ts";
import { inCopyKernel } from "./resident.ts";
import { sameShape } from "./shape.ts";

const same = (x: number): number => x;
const casts = Object.fromEntries(
  DTYPES.map((dtype) => [dtype, (x: number): number => castValue(x, dtype)]),
) as Record<DType, (x: number) => number>;
const loops = Object.fromEntries(DTYPES.map((dtype) => [dtype, new Loops(`to_${dtype}`)])) as Record<
  DType,
  Loops
>;

/** Whether every value of `from` is kept as it is in the store of `to`. */
function storesAsIs(from: DType, to: DType): boolean {
  if (from === to) return true;
  // A Float32Array rounds by itself and an integer array wraps; halves, truth values and fractions need more.
  if (isFloat(to)) return to !== "float16";
  return !isFloat(from) && to !== "bool" && to !== "uint64";
}

/** Writes `source`, broadcast and cast, into every element of `target`, as if it had been read in full before. */
export function fill(target: NDArray, given: NDArray): void {
  const source = overlaps(target, given) && !sameElements(target, given) ? copyOf(given) : given;
  if (inCopyKernel(target, source)) return;
  const to = target.dtype;
  mapUnary(storesAsIs(source.dtype, to) ? same : casts[to], target, source, loops[to]);
}

/** A row-major copy with the given dtype. */
export function copyOf(a: NDArray, dtype: DType = a.dtype): NDArray {
  const out = uninitialized(a.shape, dtype);
  if (a.contiguous && a.dtype === dtype && a.size > 64) {
    out.data.set(a.data.subarray(a.offset, a.offset + a.size), out.offset);
  } else {
    fill(out, a);
  }
  return out;
}

/** The array itself when it is row-major, else a copy. */
export function rowMajor(a: NDArray): NDArray {
  return a.contiguous ? a : copyOf(a);
}

/** Whether each element of b lies where that of a does, so that a loop reads it before it writes. */
export function sameElements(a: NDArray, b: NDArray): boolean {
  return a.offset === b.offset && sameShape(a.shape, b.shape) && sameShape(a.strides, b.strides);
}

/** Whether two arrays may share elements. */
export function overlaps(a: NDArray, b: NDArray): boolean {
  if (a.data !== b.data || a.size === 0 || b.size === 0) return false;
  const [aFirst, aLast] = extent(a);
  const [bFirst, bLast] = extent(b);
  return aFirst <= bLast && bFirst <= aLast;
}

/** The positions of the first and the last element in memory. */
export function extent(a: NDArray): [number, number] {
  let first = a.offset;
  let last = a.offset;
  for (let i = 0; i < a.ndim; i++) {
    const reach = (a.shape[i]! - 1) * a.strides[i]!;
    if (reach < 0) first += reach;
    else last += reach;
  }
  return [first, last];
}

/** Throws for a scalar, for a read-only array, and for one of `np.broadcast_to`: many of its elements are one in memory. */
export function checkWritable(x: NDArray, message: string): void {
  if (x.isScalar) {
    throw new TypeError(
      "x.at(i) of a whole index is a number of its own, as in NumPy: write to the array with x.set(i, value), " +
        "or x.set(i, x.at(i).add(value))",
    );
  }
  if (!x.writeable) throw new ValueError(message);
  if (x.size === 0) return;
  for (let i = 0; i < x.ndim; i++) {
    if (x.strides[i] === 0 && x.shape[i]! > 1) throw new ValueError(message);
  }
}
