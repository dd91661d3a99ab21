import { arena, liveScope, take } from "./arena.ts";
import { makeRowMajor } from "./array-class.ts";
import { isWide, itemsizeOf, makeData } from "./dtype.ts";
import type { Data, DType } from "./dtype.ts";
import { MemoryError, ValueError } from "./errors.ts";
import type { NDArray } from "../ndarray.ts";
import { formatTuple, rowMajorStrides, sizeOf } from "./shape.ts";

const LARGEST_BYTES = 2 ** 30;

/** The bytes of all arrays that are held on to, where a language that counts references knows; else 0. */
export const allocationsHeld = { bytes: 0 };

// A typed array above 64 bytes costs microseconds, more than the work on a small array: small ones share a block.
// No part of a block is handed out twice, so its elements are still zero.
const SMALL = 256;
const BLOCK = 4096;
let block = new Float64Array(0);
let blockUsed = 0;

/** An array of zeros with the given shape, which it keeps. Throws MemoryError above 1 GiB. */
export function fresh(shape: readonly number[], dtype: DType): NDArray {
  const out = uninitialized(shape, dtype);
  if (out.scope !== 0) out.data.fill(0, out.offset, out.offset + out.size);
  return out;
}

/** An array whose elements are all to be written: in a scope they hold what was there before. */
export function uninitialized(shape: readonly number[], dtype: DType): NDArray {
  const size = sizeOf(shape);
  // A size that is not whole would shift every array handed out after this one.
  if (!Number.isSafeInteger(size) || size < 0)
    throw new ValueError(`an array cannot have the shape (${shape.join(", ")})`);
  const strides = rowMajorStrides(shape);
  if (size > SMALL) checkAllocation(shape, dtype);
  if (!isWide(dtype)) return makeRowMajor(allocated(shape, dtype, size), 0, shape, strides, dtype, size);
  if (liveScope() !== 0) {
    const at = take(size);
    if (at >= 0) return makeRowMajor(arena!, at, shape, strides, dtype, size);
  }
  if (size > SMALL) return makeRowMajor(allocated(shape, dtype, size), 0, shape, strides, dtype, size);
  if (blockUsed + size > block.length) {
    block = new Float64Array(BLOCK);
    blockUsed = 0;
  }
  const offset = blockUsed;
  blockUsed += size;
  return makeRowMajor(block, offset, shape, strides, dtype, size);
}

function allocated(shape: readonly number[], dtype: DType, size: number): Data {
  try {
    return makeData(dtype, size);
  } catch (error) {
    // The browser refuses: "Array buffer allocation failed".
    if (error instanceof RangeError) throw tooLarge(shape, dtype);
    throw error;
  }
}

/** A 0-d array holding one value. */
export function scalar(value: number, dtype: DType): NDArray {
  const out = uninitialized([], dtype);
  out.data[out.offset] = value;
  return out;
}

/** Throws MemoryError when an array of this shape, with what is held already, would take more than 1 GiB. */
export function checkAllocation(shape: readonly number[], dtype: DType): void {
  if (sizeOf(shape) * itemsizeOf(dtype) + allocationsHeld.bytes > LARGEST_BYTES) throw tooLarge(shape, dtype);
}

function tooLarge(shape: readonly number[], dtype: DType): MemoryError {
  const bytes = sizeOf(shape) * itemsizeOf(dtype);
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const amount = (bytes / 2 ** (10 * power)).toPrecision(3);
  return new MemoryError(
    `Unable to allocate ${amount} ${units[power]} for an array with shape ${formatTuple(shape)} ` +
      `and data type ${dtype}`,
  );
}
