/** NumPy's reductions with arrays as results: 0-d ones where NumPy gives a scalar, so that its dtype is known. */
import { fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { copyOf, fill, rowMajor } from "./copying.ts";
import { deliver } from "./deliver.ts";
import { isFloat } from "./dtype.ts";
import type { DType } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import type { NDArray } from "../ndarray.ts";
import { binary, unary } from "./operations.ts";
import { reduceOptions, reduceUfunc, reducedAxes, reducedCount } from "./reduce.ts";
import type { ReduceOptions } from "./reduce.ts";
import { checkAxis } from "./shape.ts";
import type { Axis } from "./shape.ts";
import { applyBinary, applyUnary } from "./ufunc.ts";

/** How var and std reduce. */
export interface VarianceOptions extends ReduceOptions {
  /** What is subtracted from the number of elements in the divisor. */
  ddof?: number | undefined;
  /** Another name of ddof, from the array API. */
  correction?: number | undefined;
}

/** How argmax and argmin go along one axis; without one the array is flattened. */
export interface AxisReduction {
  axis?: number | null | undefined;
  keepdims?: boolean | undefined;
}

type Over<T> = Axis | T | null | undefined;

export const sum = (x: ArrayLike, over: Over<ReduceOptions>): NDArray =>
  reduceUfunc(binary.add, "np.sum", x, over);

export const prod = (x: ArrayLike, over: Over<ReduceOptions>): NDArray =>
  reduceUfunc(binary.multiply, "np.prod", x, over);

export const max = (x: ArrayLike, over: Over<ReduceOptions>): NDArray =>
  reduceUfunc(binary.maximum, "np.max", x, over);

export const min = (x: ArrayLike, over: Over<ReduceOptions>): NDArray =>
  reduceUfunc(binary.minimum, "np.min", x, over);

export const any = (x: ArrayLike, over: Over<ReduceOptions>): NDArray =>
  reduceUfunc(binary.logical_or, "np.any", x, over);

export const all = (x: ArrayLike, over: Over<ReduceOptions>): NDArray =>
  reduceUfunc(binary.logical_and, "np.all", x, over);

export function mean(x: ArrayLike, over: Over<ReduceOptions>): NDArray {
  const options = reduceOptions<ReduceOptions>("np.mean", over);
  const { out, dtype, ...rest } = options;
  const a = asArray(x, "np.mean");
  checkAxisOfScalar(a, options.axis);
  const result = dtype ?? (isFloat(a.dtype) ? a.dtype : "float64");
  // Halves are added up in single precision.
  const total = sum(a, { ...rest, dtype: result === "float16" ? "float32" : result });
  const quotient = applyBinary(binary.divide, total, countOf(a, options));
  return deliver(quotient.dtype === result ? quotient : copyOf(quotient, result), out, "add", "unsafe");
}

/** A 0-d array has no axis; only the reductions that are ufuncs let 0 and -1 pass. */
function checkAxisOfScalar({ ndim }: NDArray, axis: Axis | null | undefined): void {
  if (ndim === 0 && typeof axis === "number") checkAxis(axis, ndim);
}

/** How many elements become one: a number, or an array where a mask leaves out more of some than of others. */
function countOf(a: NDArray, { axis, keepdims, where }: ReduceOptions): NDArray | number {
  if (where === undefined) return reducedCount(a.shape, reducedAxes(axis, a.ndim));
  const mask = fresh(a.shape, "bool");
  fill(mask, asArray(where, "where"));
  return sum(mask, { axis, keepdims });
}

function variance(x: ArrayLike, over: Over<VarianceOptions>, name: string): NDArray {
  const options = reduceOptions<VarianceOptions>(name, over, ["ddof", "correction"]);
  const { axis, keepdims, where, dtype } = options;
  const given = asArray(x, name);
  checkAxisOfScalar(given, options.axis);
  const result: DType = dtype ?? (isFloat(given.dtype) ? given.dtype : "float64");
  const computed = result === "float16" ? "float32" : result;
  const a = given.dtype === computed ? given : copyOf(given, computed);
  const centre = applyBinary(
    binary.divide,
    sum(a, { axis, where, keepdims: true }),
    countOf(a, { axis, where, keepdims: true }),
  );
  const centred = applyBinary(binary.subtract, a, centre);
  const squares = applyBinary(binary.multiply, centred, centred);
  const count = countOf(a, options);
  const ddof = options.ddof ?? options.correction ?? 0;
  const divisor =
    typeof count === "number"
      ? Math.max(count - ddof, 0)
      : applyBinary(binary.maximum, applyBinary(binary.subtract, count, ddof), 0);
  const out = applyBinary(binary.divide, sum(squares, { axis, keepdims, where }), divisor);
  return out.dtype === result ? out : copyOf(out, result);
}

const var_ = (x: ArrayLike, over: Over<VarianceOptions>): NDArray =>
  deliver(variance(x, over, "np.var"), outOf(over), "add", "unsafe");
export { var_ as var };

export const std = (x: ArrayLike, over: Over<VarianceOptions>): NDArray =>
  deliver(applyUnary(unary.sqrt, variance(x, over, "np.std")), outOf(over), "add", "unsafe");

function outOf(over: Over<VarianceOptions>): NDArray | undefined {
  return typeof over === "object" && over !== null && "out" in over ? over.out : undefined;
}

export const argmax = (x: ArrayLike, over: number | AxisReduction | null | undefined): NDArray =>
  extreme(x, over, "argmax", (a, b) => a > b);

export const argmin = (x: ArrayLike, over: number | AxisReduction | null | undefined): NDArray =>
  extreme(x, over, "argmin", (a, b) => a < b);

function extreme(
  x: ArrayLike,
  over: number | AxisReduction | null | undefined,
  operation: string,
  better: (a: number, b: number) => boolean,
): NDArray {
  const { axis, keepdims = false } = reduceOptions<AxisReduction>(`np.${operation}`, over);
  const a = rowMajor(asArray(x, `np.${operation}`));
  const flat = axis === undefined || axis === null;
  const ofScalar = a.ndim === 0 && (axis === 0 || axis === -1);
  const along = flat || ofScalar ? 0 : checkAxis(axis, a.ndim);
  const shape = flat || ofScalar ? [a.size] : a.shape;
  const length = shape[along]!;
  if (length === 0) throw new ValueError(`attempt to get ${operation} of an empty sequence`);
  const inner = shape.slice(along + 1).reduce((product, size) => product * size, 1);
  const kept = flat ? a.shape.map(() => 1) : shape.map((size, i) => (i === along ? 1 : size));
  const out = fresh(
    ofScalar ? [] : keepdims ? kept : flat ? [] : shape.filter((_, i) => i !== along),
    "int64",
  );
  const [from, to] = [a.data, out.data];
  for (let i = 0; i < out.size; i++) {
    const start = a.offset + Math.floor(i / inner) * length * inner + (i % inner);
    let best = from[start]!;
    let found = 0;
    // The first nan wins, as in NumPy.
    for (let k = 1; k < length && best === best; k++) {
      const value = from[start + k * inner]!;
      if (better(value, best) || value !== value) {
        best = value;
        found = k;
      }
    }
    to[out.offset + i] = found;
  }
  return out;
}
