/** NumPy's chapter "Array creation routines": from a shape or from existing data. */
import { isArray, makeArray } from "../core/array-class.ts";
import { fresh, uninitialized } from "../core/allocate.ts";
import { asArray, asElements } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf, fill, rowMajor } from "../core/copying.ts";
import { checkDType, itemsizeOf } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { weakScalar } from "../core/operands.ts";
import { checkShape } from "../core/shape.ts";
import type { Shape } from "../core/shape.ts";
import { weakKind } from "../core/weak.ts";

export interface DTypeOptions {
  dtype?: DType | undefined;
}

export interface LikeOptions extends DTypeOptions {
  /** Another shape than that of the array. */
  shape?: Shape | undefined;
}

export interface ArrayOptions extends DTypeOptions {
  /** Whether to copy: always (true), when the dtype makes it necessary (null), never (false). */
  copy?: boolean | null | undefined;
  /** Axes of size 1 are put in front until there are so many. */
  ndmin?: number | undefined;
}

export type AsArrayOptions = Omit<ArrayOptions, "ndmin">;

function dtypeOf(operation: string, given: DType | DTypeOptions | undefined): DType | undefined {
  if (given === undefined) return undefined;
  const { dtype } = keywords<DTypeOptions>(operation, ["dtype"], [given]);
  return dtype === undefined ? undefined : checkDType(dtype);
}

/**
 * An array of nested lists, a number or another array, a copy unless asked otherwise. All whole numbers give int64, so
 * that `[1.0, 2.0]` does too: pass "float64" to have floats. Throws ValueError for lists of unequal lengths and for a
 * copy that is needed and not allowed, OverflowError for a number in a list that the dtype cannot hold.
 *
 * NumPy: `np.array([[1, 2], [3, 4]], dtype=float, copy=True, ndmin=0)`
 */
export function array(values: ArrayLike, dtype?: DType | ArrayOptions): NDArray {
  const options = keywords<ArrayOptions>("array", ["dtype", "copy", "ndmin"], [dtype]);
  const a = converted(values, options, options.copy === undefined ? true : options.copy, "np.array");
  const missing = (options.ndmin ?? 0) - a.ndim;
  if (missing <= 0) return a;
  const ones = new Array<number>(missing).fill(1);
  return makeArray(
    a.data,
    a.offset,
    [...ones, ...a.shape],
    [...ones.map(() => a.size), ...a.strides],
    a.dtype,
  );
}

/** The array itself, or an array of nested lists; copies only to change the dtype. NumPy: `np.asarray(x, dtype=float)` */
export function asarray(values: ArrayLike, dtype?: DType | AsArrayOptions): NDArray {
  const options = keywords<AsArrayOptions>("asarray", ["dtype", "copy"], [dtype]);
  return converted(values, options, options.copy ?? null, "np.asarray");
}

/** The same as `np.asarray`. NumPy: `np.asanyarray(x)` */
export const asanyarray = asarray;

/** The array itself when its elements lie in row-major order, else a copy in that order; at least one axis. NumPy: `np.ascontiguousarray(x)` */
export function ascontiguousarray(x: ArrayLike, dtype?: DType | DTypeOptions): NDArray {
  const wanted = dtypeOf("ascontiguousarray", dtype);
  const a = rowMajor(converted(x, { dtype: wanted }, null, "np.ascontiguousarray"));
  return a.ndim === 0 ? makeArray(a.data, a.offset, [1], [1], a.dtype) : a;
}

function converted(
  values: ArrayLike,
  { dtype }: DTypeOptions,
  copy: boolean | null,
  operation: string,
): NDArray {
  const a =
    dtype === undefined ? asArray(values, operation) : asElements(values, checkDType(dtype), operation);
  const to = dtype === undefined ? a.dtype : checkDType(dtype);
  const own = isArray(values);
  if (copy === false && (!own || a.dtype !== to)) {
    throw new ValueError(
      "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, copy=False)` replace it " +
        "with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).",
    );
  }
  return (own && copy === true) || a.dtype !== to ? copyOf(a, to) : a;
}

/** An array of zeros. NumPy: `np.zeros((2, 3), dtype=float)` */
export function zeros(shape: Shape, dtype?: DType | DTypeOptions): NDArray {
  return fresh(checkShape(shape), dtypeOf("zeros", dtype) ?? "float64");
}

/** An array of ones. NumPy: `np.ones((2, 3), dtype=float)` */
export function ones(shape: Shape, dtype?: DType | DTypeOptions): NDArray {
  return filled(checkShape(shape), asArray(1), dtypeOf("ones", dtype) ?? "float64");
}

/** An array to be written to; its elements are 0. NumPy: `np.empty((2, 3), dtype=float)` */
export function empty(shape: Shape, dtype?: DType | DTypeOptions): NDArray {
  return fresh(checkShape(shape), dtypeOf("empty", dtype) ?? "float64");
}

/**
 * An array with one value, which broadcasts, everywhere; its dtype is the value's unless named. Throws OverflowError
 * for a number that the dtype cannot hold.
 *
 * NumPy: `np.full((2, 3), 0.5, dtype=float)`
 */
export function full(shape: Shape, value: ArrayLike, dtype?: DType | DTypeOptions): NDArray {
  const wanted = dtypeOf("full", dtype);
  const source = valueFor(value, wanted, "np.full");
  return filled(checkShape(shape), source, wanted ?? source.dtype);
}

function valueFor(value: ArrayLike, dtype: DType | undefined, operation: string): NDArray {
  const weak = weakKind(value);
  return weak === "int" && dtype !== undefined ? weakScalar(value, weak, dtype) : asArray(value, operation);
}

function filled(shape: number[], value: NDArray, dtype: DType): NDArray {
  const out = uninitialized(shape, dtype);
  if (value.ndim === 0) fill(out, value);
  else out.set("...", value);
  return out;
}

const LIKE = ["dtype", "shape"] as const;

function likeOf(
  operation: string,
  x: ArrayLike,
  given: DType | LikeOptions | undefined,
): { shape: number[]; dtype: DType } {
  const a = asArray(x, `np.${operation}`);
  const { dtype, shape } = keywords<LikeOptions>(operation, LIKE, [given]);
  return {
    shape: shape === undefined ? [...a.shape] : checkShape(shape),
    dtype: dtype === undefined ? a.dtype : checkDType(dtype),
  };
}

/** Zeros with the shape and dtype of x. NumPy: `np.zeros_like(x, dtype=float)` */
export function zeros_like(x: ArrayLike, dtype?: DType | LikeOptions): NDArray {
  const like = likeOf("zeros_like", x, dtype);
  return fresh(like.shape, like.dtype);
}

/** Ones with the shape and dtype of x. NumPy: `np.ones_like(x, dtype=float)` */
export function ones_like(x: ArrayLike, dtype?: DType | LikeOptions): NDArray {
  const like = likeOf("ones_like", x, dtype);
  return filled(like.shape, asArray(1), like.dtype);
}

/** An array to be written to with the shape and dtype of x; its elements are 0. NumPy: `np.empty_like(x, dtype=float)` */
export function empty_like(x: ArrayLike, dtype?: DType | LikeOptions): NDArray {
  const like = likeOf("empty_like", x, dtype);
  return fresh(like.shape, like.dtype);
}

/** One value everywhere, with the shape and dtype of x. NumPy: `np.full_like(x, 0.5, dtype=float)` */
export function full_like(x: ArrayLike, value: ArrayLike, dtype?: DType | LikeOptions): NDArray {
  const like = likeOf("full_like", x, dtype);
  return filled(like.shape, valueFor(value, like.dtype, "np.full_like"), like.dtype);
}

/** A copy of an array. NumPy: `np.copy(x)` */
export function copy(x: ArrayLike): NDArray {
  return copyOf(asArray(x, "np.copy"));
}

export interface BufferOptions extends DTypeOptions {
  /** How many elements to read, all by default. */
  count?: number | undefined;
  /** How many bytes to leave out at the start. */
  offset?: number | undefined;
}

/**
 * The bytes of a buffer or a typed array as the elements of a 1-D array, copied; float64 unless named. Throws ValueError
 * when the bytes do not divide.
 *
 * NumPy: `np.frombuffer(data, dtype=np.uint8)`
 */
export function frombuffer(
  buffer: ArrayBuffer | ArrayBufferView,
  dtype?: DType | BufferOptions,
  more?: BufferOptions,
): NDArray {
  const options = keywords<BufferOptions>("frombuffer", ["dtype", "count", "offset"], [dtype, more]);
  const to = checkDType(options.dtype ?? "float64");
  const { count = -1, offset = 0 } = options;
  const [bytes, start, size] = ArrayBuffer.isView(buffer)
    ? [buffer.buffer, buffer.byteOffset, buffer.byteLength]
    : [buffer, 0, buffer.byteLength];
  if (offset < 0 || offset > size) {
    throw new ValueError(`offset must be non-negative and no greater than buffer length (${size})`);
  }
  const itemsize = itemsizeOf(to);
  if (count < 0 && (size - offset) % itemsize !== 0) {
    throw new ValueError("buffer size must be a multiple of element size");
  }
  const length = count < 0 ? (size - offset) / itemsize : count;
  if (length * itemsize > size - offset) throw new ValueError("buffer is smaller than requested size");
  const out = uninitialized([length], to);
  const view = new DataView(bytes, start + offset, length * itemsize);
  const read = READERS[to];
  for (let i = 0; i < length; i++) out.data[out.offset + i] = read(view, i * itemsize);
  return out;
}

/** One element in the byte order of every machine that runs this. */
const READERS: Record<DType, (view: DataView, at: number) => number> = {
  bool: (view, at) => (view.getUint8(at) === 0 ? 0 : 1),
  int8: (view, at) => view.getInt8(at),
  int16: (view, at) => view.getInt16(at, true),
  int32: (view, at) => view.getInt32(at, true),
  int64: (view, at) => Number(view.getBigInt64(at, true)),
  uint8: (view, at) => view.getUint8(at),
  uint16: (view, at) => view.getUint16(at, true),
  uint32: (view, at) => view.getUint32(at, true),
  uint64: (view, at) => Number(view.getBigUint64(at, true)),
  float16: (view, at) => halfOf(view.getUint16(at, true)),
  float32: (view, at) => view.getFloat32(at, true),
  float64: (view, at) => view.getFloat64(at, true),
};

/** The value of the bits of a half-precision number. */
function halfOf(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

export interface IterableOptions extends DTypeOptions {
  /** How many items to read, all by default. */
  count?: number | undefined;
}

/** A 1-D array of the numbers that something iterable gives. Throws ValueError when there are fewer than `count`. NumPy: `np.fromiter(items, dtype=float)` */
export function fromiter(
  iterable: Iterable<number | boolean>,
  dtype: DType | IterableOptions,
  more?: IterableOptions,
): NDArray {
  const options = keywords<IterableOptions>("fromiter", ["dtype", "count"], [dtype, more]);
  const { count = -1 } = options;
  const items: (number | boolean)[] = [];
  if (count !== 0) {
    for (const item of iterable) {
      items.push(item);
      if (items.length === count) break;
    }
  }
  if (items.length < count) {
    throw new ValueError(
      `iterator too short: Expected ${count} but iterator had only ${items.length} items.`,
    );
  }
  return array(items, options.dtype ?? "float64");
}
