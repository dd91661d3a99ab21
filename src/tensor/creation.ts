/** NumPy's chapter "Array creation routines". */
import { isArray } from "./array-class.ts";
import { fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { copyOf, fill } from "./copying.ts";
import { castValue, checkDType, dtypeOf, promote } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import type { NDArray } from "./ndarray.ts";
import { checkShape } from "./shape.ts";
import type { Shape } from "./shape.ts";

/**
 * An array of nested lists, a number or another array, always a copy. All whole numbers give int64, so that `[1.0, 2.0]`
 * does too: pass "float64" to have floats. Throws ValueError for lists of unequal lengths.
 *
 * NumPy: `np.array([[1, 2], [3, 4]], dtype=float)`
 */
export function array(values: ArrayLike, dtype?: DType): NDArray {
  const a = asArray(values);
  const to = dtype === undefined ? a.dtype : checkDType(dtype);
  return isArray(values) || a.dtype !== to ? copyOf(a, to) : a;
}

/** The array itself, or an array of nested lists; copies only to change the dtype. NumPy: `np.asarray(x)` */
export function asarray(values: ArrayLike, dtype?: DType): NDArray {
  const a = asArray(values, "np.asarray");
  return dtype === undefined || a.dtype === checkDType(dtype) ? a : copyOf(a, dtype);
}

/** An array of zeros. NumPy: `np.zeros((2, 3))` */
export function zeros(shape: Shape, dtype: DType = "float64"): NDArray {
  return fresh(checkShape(shape), checkDType(dtype));
}

/** An array of ones. NumPy: `np.ones((2, 3))` */
export function ones(shape: Shape, dtype: DType = "float64"): NDArray {
  return filled(checkShape(shape), 1, checkDType(dtype));
}

/** An array to be written to; its elements are 0. NumPy: `np.empty((2, 3))` */
export function empty(shape: Shape, dtype: DType = "float64"): NDArray {
  return zeros(shape, dtype);
}

/** An array with one value, which broadcasts, everywhere; its dtype is the value's. NumPy: `np.full((2, 3), 0.5)` */
export function full(shape: Shape, value: ArrayLike, dtype?: DType): NDArray {
  const source = asArray(value, "np.full");
  const out = fresh(checkShape(shape), dtype === undefined ? source.dtype : checkDType(dtype));
  out.set("...", source);
  return out;
}

/** Zeros with the shape and dtype of x. NumPy: `np.zeros_like(x)` */
export function zeros_like(x: ArrayLike, dtype?: DType): NDArray {
  const a = asArray(x, "np.zeros_like");
  return zeros(a.shape, dtype ?? a.dtype);
}

/** Ones with the shape and dtype of x. NumPy: `np.ones_like(x)` */
export function ones_like(x: ArrayLike, dtype?: DType): NDArray {
  const a = asArray(x, "np.ones_like");
  return ones(a.shape, dtype ?? a.dtype);
}

/** An array to be written to with the shape and dtype of x. NumPy: `np.empty_like(x)` */
export function empty_like(x: ArrayLike, dtype?: DType): NDArray {
  return zeros_like(x, dtype);
}

/** One value everywhere, with the shape and dtype of x. NumPy: `np.full_like(x, 0.5)` */
export function full_like(x: ArrayLike, value: ArrayLike, dtype?: DType): NDArray {
  const a = asArray(x, "np.full_like");
  return full(a.shape, value, dtype ?? a.dtype);
}

/** Ones on the k-th diagonal of n rows and m columns (n without m), zeros elsewhere. NumPy: `np.eye(n, m, k=0)` */
export function eye(n: number, m: number = n, k = 0): NDArray {
  const out = zeros([n, m]);
  for (let i = Math.max(0, -k); i < n && i + k < m; i++) out.data[out.offset + i * m + i + k] = 1;
  return out;
}

/** The n-by-n identity matrix. NumPy: `np.identity(n)` */
export function identity(n: number): NDArray {
  return eye(n);
}

/**
 * Evenly spaced values from start (0 when left out) up to stop, without stop; int64 when all are whole numbers.
 *
 * NumPy: `np.arange(stop)`, `np.arange(start, stop, step)`
 */
export function arange(stop: number, dtype?: DType): NDArray;
export function arange(start: number, stop: number, step?: number, dtype?: DType): NDArray;
export function arange(first: number, second?: number | DType, third = 1, fourth?: DType): NDArray {
  const [start, stop] = typeof second === "number" ? [first, second] : [0, first];
  const wanted = typeof second === "string" ? second : fourth;
  for (const value of [start, stop, third]) {
    if (typeof value !== "number" || Number.isNaN(value)) {
      throw new ValueError("arange: cannot compute length");
    }
  }
  if (third === 0) throw new ValueError("Maximum allowed size exceeded");
  const length = Math.max(0, Math.ceil((stop - start) / third));
  if (!Number.isFinite(length)) throw new ValueError("Maximum allowed size exceeded");
  const found = [start, stop, third].map(dtypeOf).reduce(promote);
  const out = fresh([length], wanted === undefined ? found : checkDType(wanted));
  // NumPy multiplies by the difference of the first two values, whose rounding shows in the others.
  const delta = start + third - start;
  for (let i = 0; i < length; i++) out.data[out.offset + i] = castValue(start + i * delta, out.dtype);
  return out;
}

/**
 * `num` evenly spaced values from start to stop, both included unless `endpoint` is false.
 *
 * NumPy: `np.linspace(start, stop, num=50, endpoint=True)`
 */
export function linspace(start: number, stop: number, num = 50, endpoint = true): NDArray {
  if (num < 0) throw new ValueError(`Number of samples, ${num}, must be non-negative.`);
  const out = zeros(num);
  const step = (stop - start) / (endpoint ? num - 1 : num);
  for (let i = 0; i < num; i++) out.data[out.offset + i] = start + i * step;
  if (num === 1) out.data[out.offset] = start;
  else if (endpoint && num > 1) out.data[out.offset + num - 1] = stop;
  return out;
}

/** A copy of an array. NumPy: `np.copy(x)` */
export function copy(x: ArrayLike): NDArray {
  return copyOf(asArray(x, "np.copy"));
}

function filled(shape: number[], value: number, dtype: DType): NDArray {
  const out = fresh(shape, dtype);
  fill(out, asArray(value));
  return out;
}

/**
 * Coordinate arrays of shape (rows, columns) from the coordinates along the columns and along the rows, and so on
 * for more; `indexing: "ij"` keeps the order of the arguments.
 *
 * NumPy: `np.meshgrid(x, y, indexing="xy")`
 */
export function meshgrid(
  ...args: [...coordinates: ArrayLike[], options: { indexing: "xy" | "ij" }] | ArrayLike[]
): NDArray[] {
  const last = args.at(-1);
  const ij = isIndexing(last) && last.indexing === "ij";
  const axes = args
    .filter((arg): arg is ArrayLike => !isIndexing(arg))
    .map((arg) => asArray(arg, "np.meshgrid").reshape(-1));
  const order = axes.map((_, i) => (!ij && i < 2 && axes.length > 1 ? 1 - i : i));
  const shape = order.map((i) => axes[i]!.size);
  return axes.map((axis, i) => {
    const aligned: number[] = shape.map((_, place) => (order[place] === i ? axis.size : 1));
    return full(shape, axis.reshape(aligned));
  });
}

function isIndexing(arg: unknown): arg is { indexing: "xy" | "ij" } {
  return typeof arg === "object" && arg !== null && "indexing" in arg;
}
