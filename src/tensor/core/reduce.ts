/** Any binary operation between all elements along axes: np.sum, np.max and `np.<ufunc>.reduce`. */
import { fresh, uninitialized } from "./allocate.ts";
import { isArray, makeArray, makeRowMajor } from "./array-class.ts";
import { asArray, asDType } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { copyOf, rowMajor } from "./copying.ts";
import { deliver } from "./deliver.ts";
import { castValue, checkDType, dtypeOf, isFloat, isWide, itemsizeOf, kindOf } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import { axisKeywords } from "./keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { weakScalar } from "./operands.ts";
import { resultDType, scalarFunction } from "./operation.ts";
import type { BinaryOperation } from "./operation.ts";
import { pairwiseSum } from "./pairwise-sum.ts";
import { inFoldKernel } from "./resident.ts";
import { select } from "./select.ts";
import { broadcastTwo, checkAxes, checkAxis, formatShape, rowMajorStrides, sameShape } from "./shape.ts";
import type { Axis } from "./shape.ts";

/** How to reduce: along which axes, and what becomes of them. */
export interface ReduceOptions {
  /** The axis or axes to reduce along; null for all of them. */
  axis?: Axis | null | undefined;
  /** Whether the reduced axes stay, with size 1. */
  keepdims?: boolean | undefined;
  /** The dtype to compute in. */
  dtype?: DType | undefined;
  /** The array to write the result into. */
  out?: NDArray | undefined;
  /** What to start from. */
  initial?: number | undefined;
  /** Only elements where this is true count. */
  where?: ArrayLike | undefined;
}

/** The operations without an identity whose order does not matter. */
const REORDERABLE: ReadonlySet<string> = new Set(["maximum", "minimum", "fmax", "fmin"]);

const OPTIONS = ["axis", "keepdims", "dtype", "out", "initial", "where"] as const;

/** Reads `axis` or `{ axis, keepdims, … }`; `name` is what an error names. */
export function reduceOptions<T extends ReduceOptions>(
  name: string,
  over: Axis | T | null | undefined,
  more: readonly (keyof T & string)[] = [],
): T {
  return axisKeywords(name.replace(/^np\./, ""), over, [...OPTIONS, ...more]);
}

/** The reduced axes in ascending order. */
export function reducedAxes(axis: Axis | null | undefined, ndim: number): number[] {
  if (axis === null || axis === undefined) return Array.from({ length: ndim }, (_, i) => i);
  if (typeof axis === "number") {
    // NumPy lets a 0-d array be reduced along its first or last axis, which it does not have.
    if (ndim === 0 && (axis === 0 || axis === -1)) return [];
    return [checkAxis(axis, ndim)];
  }
  return checkAxes(axis, ndim).sort((p, q) => p - q);
}

function reducedShape(shape: readonly number[], axes: readonly number[], keepdims: boolean): number[] {
  const out: number[] = [];
  for (let i = 0; i < shape.length; i++) {
    if (!axes.includes(i)) out.push(shape[i]!);
    else if (keepdims) out.push(1);
  }
  return out;
}

/** How many elements become one. */
export function reducedCount(shape: readonly number[], axes: readonly number[]): number {
  return axes.reduce((count, axis) => count * shape[axis]!, 1);
}

/** Sums and products of small integers are counted in 64 bits. */
function reduceDType(row: BinaryOperation, dtype: DType): DType {
  if (row.name !== "add" && row.name !== "multiply") return dtype;
  if (isFloat(dtype) || itemsizeOf(dtype) === 8) return dtype;
  return kindOf(dtype) === "unsigned" ? "uint64" : "int64";
}

/** The operation between all elements along the axes that the options name (all axes without a name): 0-d or more. */
export function reduceUfunc(
  row: BinaryOperation,
  name: string,
  x: ArrayLike,
  over: Axis | ReduceOptions | null | undefined,
): NDArray {
  if (
    (over === null || over === undefined) &&
    isArray(x) &&
    x.dtype === "float64" &&
    x.contiguous &&
    x.size > 0
  ) {
    const reduced = fold(row, x, 1, x.size, 1, undefined);
    return makeRowMajor(reduced.data, reduced.offset, [], [], reduced.dtype, 1);
  }
  const { axis, keepdims = false, dtype, out, initial, where } = reduceOptions<ReduceOptions>(name, over);
  const given = asArray(x, name);
  const axes = reducedAxes(axis, given.ndim);
  if (axes.length > 1 && row.identity === undefined && !REORDERABLE.has(row.name)) {
    throw new ValueError(
      `reduction operation '${row.name}' is not reorderable, so at most one axis may be specified`,
    );
  }
  const wanted = dtype === undefined ? reduceDType(row, given.dtype) : checkDType(dtype);
  let a = given.dtype === wanted ? given : asDType(given, wanted);
  if (where !== undefined) a = masked(row, a, asArray(where, name), initial);
  const begun = initial === undefined ? undefined : asInitial(initial, wanted);
  return deliver(reduceAxes(row, a, axes, keepdims, begun), out, row.name, "unsafe");
}

/** What a reduction starts from, in the dtype that it computes in. Throws OverflowError for a number out of range. */
function asInitial(initial: number, dtype: DType): number {
  const weak = weakScalar(initial, dtypeOf(initial) === "int64" ? "int" : "float", dtype).item();
  return castValue(weak, dtype);
}

function masked(row: BinaryOperation, a: NDArray, mask: NDArray, initial: number | undefined): NDArray {
  const start = row.identity ?? initial;
  if (start === undefined) {
    throw new ValueError(
      `reduction operation '${row.name}' does not have an identity, so to use a where mask one has to specify 'initial'`,
    );
  }
  const shape = broadcastTwo(a.shape, mask.shape);
  if (shape === undefined || !sameShape(shape, a.shape)) {
    throw new ValueError(
      `operands could not be broadcast together with shapes ${formatShape(a.shape)} ${formatShape(mask.shape)} `,
    );
  }
  const neutral = fresh([], a.dtype);
  neutral.data[neutral.offset] = castValue(start, a.dtype);
  return select(mask, a, neutral, shape, a.dtype);
}

function reduceAxes(
  row: BinaryOperation,
  a: NDArray,
  axes: readonly number[],
  keepdims: boolean,
  initial: number | undefined,
): NDArray {
  const shape = reducedShape(a.shape, axes, keepdims);
  if (reducedCount(a.shape, axes) === 0 && row.identity === undefined && initial === undefined) {
    if (!shape.includes(0)) {
      throw new ValueError(`zero-size array to reduction operation ${row.name} which has no identity`);
    }
  }
  if (!a.contiguous && a.ndim > 1) {
    // An array that is row-major in another order of its axes, such as a transpose, is reduced in that order.
    const order = a.shape.map((_, i) => i).sort((p, q) => a.strides[q]! - a.strides[p]!);
    const straight = makeArray(
      a.data,
      a.offset,
      order.map((i) => a.shape[i]!),
      order.map((i) => a.strides[i]!),
      a.dtype,
    );
    if (straight.contiguous) {
      const mapped = axes.map((axis) => order.indexOf(axis)).sort((p, q) => p - q);
      const kept = reduceAxes(row, straight, mapped, true, initial);
      const back = a.shape.map((_, axis) => kept.strides[order.indexOf(axis)]!);
      const stay = a.shape.map((_, axis) => axis).filter((axis) => keepdims || !axes.includes(axis));
      return makeArray(
        kept.data,
        kept.offset,
        shape,
        stay.map((axis) => back[axis]!),
        kept.dtype,
      );
    }
  }
  const reduced = reduceRuns(row, rowMajor(a), axes, initial);
  return makeArray(reduced.data, reduced.offset, shape, rowMajorStrides(shape), reduced.dtype);
}

/** Reduces runs of neighbouring axes of a row-major array from the last one to the first, each as the middle of three. */
function reduceRuns(
  row: BinaryOperation,
  a: NDArray,
  axes: readonly number[],
  initial: number | undefined,
): NDArray {
  let current = a;
  let inner = 1;
  let axis = a.ndim - 1;
  let end = axes.length - 1;
  if (end < 0) return fold(row, a, a.size, 1, 1, initial);
  for (; end >= 0; end--) {
    for (; axis > axes[end]!; axis--) inner *= a.shape[axis]!;
    let length = a.shape[axis--]!;
    for (; end > 0 && axes[end - 1] === axis; end--) length *= a.shape[axis--]!;
    let outer = 1;
    for (let i = 0; i <= axis; i++) outer *= a.shape[i]!;
    // The last run starts from it, once for each result; the order of several runs does not matter, or there is one.
    current = fold(row, current, outer, length, inner, end === 0 ? initial : undefined);
  }
  return current;
}

/** The middle axis of a row-major (outer, length, inner) array reduced: a new (outer, inner) array. */
function fold(
  row: BinaryOperation,
  a: NDArray,
  outer: number,
  length: number,
  inner: number,
  initial: number | undefined,
): NDArray {
  const dtype = resultDType(row, a.dtype, a.dtype);
  const out = uninitialized([outer, inner], dtype);
  if (length === 0) {
    out.data.fill(castValue(initial ?? row.identity ?? 0, dtype), out.offset, out.offset + out.size);
    return out;
  }
  if (initial === undefined && inFoldKernel(row.name, out, a, outer, length, inner)) return out;
  if (row.name === "add" && inner === 1) {
    // Narrow floats are added up in double precision and rounded once, as in a matrix product.
    const from = isWide(a.dtype) ? a : copyOf(a, "float64");
    const [to, data] = [out.data, from.data];
    for (let o = 0; o < outer; o++) {
      const total = (initial ?? 0) + pairwiseSum(data, from.offset + o * length, length);
      to[out.offset + o] = castValue(total, dtype);
    }
    return out;
  }
  const f = scalarFunction(row, a.dtype, dtype);
  const [to, from] = [out.data, a.data];
  // A test starts from its identity, as its result is another dtype than the first element; so does a sum, which makes
  // that of negative zeros positive.
  const first = initial ?? (dtype === a.dtype && row.name !== "add" ? undefined : row.identity);
  if (first !== undefined) to.fill(castValue(first, dtype), out.offset, out.offset + out.size);
  const [begun, rest] = first === undefined ? [1, length - 1] : [0, length];
  const along = inner === 1 ? "rows" : "columns";
  const loop = row.loops.fold(along, a.dtype);
  for (let o = 0; o < outer; o++) {
    const [p, q] = [out.offset + o * inner, a.offset + o * length * inner];
    if (first === undefined) for (let j = 0; j < inner; j++) to[p + j] = from[q + j]!;
    loop(f, 1, rest, inner, to, p, from, q + begun * inner);
  }
  return out;
}

/** The results of each step of an operation along an axis; of the flattened array for null. */
export function accumulate(
  row: BinaryOperation,
  name: string,
  x: ArrayLike,
  axis: number | null | undefined,
  dtype?: DType,
): NDArray {
  const array = asArray(x, name);
  // NumPy lets a 0-d array be walked along an axis that it does not have.
  const given = array.ndim === 0 && (axis === 0 || axis === -1) ? array.reshape(1) : array;
  const flat = axis === undefined || axis === null;
  const along = flat ? 0 : checkAxis(axis, given.ndim);
  const counted = dtype === undefined ? reduceDType(row, given.dtype) : checkDType(dtype);
  const copy = copyOf(given, counted);
  const out = flat ? makeArray(copy.data, copy.offset, [copy.size], [1], counted) : copy;
  const result = row.result(counted, counted);
  const f = scalarFunction(row, counted, result);
  const data = out.data;
  const inner = out.strides[along]!;
  const length = out.shape[along]!;
  for (let first = 0; first < out.size; first += inner * length) {
    for (let i = out.offset + first + inner; i < out.offset + first + inner * length; i++) {
      data[i] = f(data[i - inner]!, data[i]!);
    }
  }
  const walked = result === counted ? out : copyOf(out, result);
  return array.ndim === 0 && !flat ? walked.reshape([]) : walked;
}
