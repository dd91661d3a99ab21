/**
 * Making and recognising arrays, for the modules that NDArray's methods call: they cannot import the class without a
 * cycle, so ndarray.ts hands it over when it loads.
 */
import type { Data, DType } from "./dtype.ts";
import type { NDArray } from "../ndarray.ts";

type ArrayClass = new (
  data: Data,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  dtype: DType,
  size?: number,
  contiguous?: boolean,
) => NDArray;

let arrayClass: ArrayClass | undefined;

export function setArrayClass(given: ArrayClass): void {
  arrayClass = given;
}

/** An array over elements in row-major order; it keeps the lists, whose `size` is known. */
export function makeRowMajor(
  data: Data,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  dtype: DType,
  size: number,
): NDArray {
  return new arrayClass!(data, offset, shape, strides, dtype, size, true);
}

/** An array over elements that exist, or a part of them; it keeps the lists. */
export function makeArray(
  data: Data,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  dtype: DType,
): NDArray {
  return new arrayClass!(data, offset, shape, strides, dtype);
}

export function isArray(value: unknown): value is NDArray {
  return value instanceof arrayClass!;
}
