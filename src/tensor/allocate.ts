import { makeArray } from "./array-class.ts";
import type { DType } from "./dtype.ts";
import { MemoryError, ValueError } from "./errors.ts";
import type { NDArray } from "./ndarray.ts";
import { formatTuple, rowMajorStrides, sizeOf } from "./shape.ts";

const LARGEST_BYTES = 2 ** 30;

// A typed array above 64 bytes costs microseconds, more than the work on a small array: small ones share a block.
// No part of a block is handed out twice, so its elements are still zero.
const SMALL = 256;
const BLOCK = 4096;
let floats = new Float64Array(0);
let floatsUsed = 0;

/** An array of zeros with the given shape, which it keeps. Throws MemoryError above 1 GiB. */
export function fresh(shape: readonly number[], dtype: DType): NDArray {
  const size = sizeOf(shape);
  // A size that is not whole would shift every array handed out after this one.
  if (!Number.isSafeInteger(size) || size < 0)
    throw new ValueError(`an array cannot have the shape (${shape.join(", ")})`);
  const strides = rowMajorStrides(shape);
  if (size > SMALL) checkAllocation(shape, dtype);
  if (dtype === "bool") return makeArray(new Uint8Array(size), 0, shape, strides, dtype);
  if (size > SMALL) return makeArray(new Float64Array(size), 0, shape, strides, dtype);
  if (floatsUsed + size > floats.length) {
    floats = new Float64Array(BLOCK);
    floatsUsed = 0;
  }
  const offset = floatsUsed;
  floatsUsed += size;
  return makeArray(floats, offset, shape, strides, dtype);
}

/** A 0-d array holding one value. */
export function scalar(value: number, dtype: DType): NDArray {
  const out = fresh([], dtype);
  out.data[out.offset] = value;
  return out;
}

/** Throws MemoryError when an array of this shape would take more than 1 GiB. */
export function checkAllocation(shape: readonly number[], dtype: DType): void {
  const bytes = sizeOf(shape) * (dtype === "bool" ? 1 : 8);
  if (bytes > LARGEST_BYTES) throw tooLarge(bytes, shape, dtype);
}

function tooLarge(bytes: number, shape: readonly number[], dtype: DType): MemoryError {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const amount = (bytes / 2 ** (10 * power)).toPrecision(3);
  return new MemoryError(
    `Unable to allocate ${amount} ${units[power]} for an array with shape ${formatTuple(shape)} ` +
      `and data type ${dtype}`,
  );
}
