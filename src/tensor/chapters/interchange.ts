/** npm's `ndarray`, the array that other JavaScript libraries take: the same elements, no copy. */
import ndarray from "ndarray";
import type { NdArray } from "ndarray";
import { countStaleUse } from "../core/arena.ts";
import { makeArray } from "../core/array-class.ts";
import type { Data, DType } from "../core/dtype.ts";
import type { NDArray } from "../ndarray.ts";

/** What an ndarray of npm is made of. */
export interface NdArrayParts {
  data: unknown;
  shape: readonly number[];
  stride: readonly number[];
  offset: number;
}

const dtypes: readonly [new (size: number) => Data, DType][] = [
  [Float64Array, "float64"],
  [Float32Array, "float32"],
  [Int32Array, "int32"],
  [Int16Array, "int16"],
  [Int8Array, "int8"],
  [Uint32Array, "uint32"],
  [Uint16Array, "uint16"],
  [Uint8Array, "uint8"],
];

/** npm's ndarray over the elements of x: writing to one writes to the other. NumPy: `np.asarray(x)`, shared likewise */
export function toNdarray(x: NDArray): NdArray<Data> {
  if (x.scope !== 0) countStaleUse();
  return ndarray(x.data, [...x.shape], [...x.strides], x.offset);
}

/**
 * An array over the elements of npm's ndarray: writing to one writes to the other. Its dtype is that of the typed array
 * inside; throws TypeError for anything else inside.
 *
 * NumPy: `np.asarray(x)`, shared likewise
 */
export function fromNdarray(x: NdArrayParts): NDArray {
  const found = dtypes.find(([kind]) => x.data instanceof kind);
  if (found === undefined) {
    throw new TypeError(
      "fromNdarray: expected an ndarray over a Float64Array or another typed array of numbers",
    );
  }
  return makeArray(x.data as Data, x.offset, [...x.shape], [...x.stride], found[1]);
}
