/** NumPy's reductions: sums, products, differences, statistics, and the tests all and any. */
import { isArray, makeArray } from "./array-class.ts";
import { fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { copyOf, rowMajor } from "./copying.ts";
import type { DType } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import { foldAxis, sumAxis } from "./folds.ts";
import type { Fold } from "./folds.ts";
import type { NDArray } from "./ndarray.ts";
import { binary } from "./operations.ts";
import { checkAxes, checkAxis, rowMajorStrides } from "./shape.ts";
import type { Axis } from "./shape.ts";
import { applyBinary } from "./ufunc.ts";

/** How to reduce: along which axes (all when left out), whether they stay with size 1, and for var and std n - ddof. */
export interface Reduction {
  axis?: Axis | null | undefined;
  keepdims?: boolean | undefined;
  /** var and std divide by n - ddof. */
  ddof?: number | undefined;
}

/** A reduction of the whole array to one number. */
export interface WholeReduction {
  axis?: null | undefined;
  keepdims?: false | undefined;
  ddof?: number | undefined;
}

/** How argmax, argmin and cumsum go along one axis; without one the array is flattened. */
export interface AxisReduction {
  axis?: number | null | undefined;
  keepdims?: boolean | undefined;
}

/** argmax or argmin of the flattened array. */
export interface WholeAxis {
  axis?: null | undefined;
  keepdims?: false | undefined;
}

type Over = Axis | Reduction | null | undefined;

const OPTIONS = ["axis", "keepdims", "ddof"];

function asOptions(over: Over): Reduction {
  if (over === null || over === undefined) return {};
  if (typeof over === "number" || isList(over)) return { axis: over };
  if (typeof over !== "object" || isArray(over)) {
    throw new TypeError(`expected an axis or { axis, keepdims, ddof }, got ${String(over)}`);
  }
  for (const key of Object.keys(over)) {
    if (!OPTIONS.includes(key)) throw new TypeError(`got an unexpected keyword argument '${key}'`);
  }
  return over;
}

function isList(over: Axis | Reduction): over is readonly number[] {
  return Array.isArray(over);
}

interface Plan {
  a: NDArray;
  /** The reduced axes, ascending, or undefined for all of them. */
  axes: number[] | undefined;
  keepdims: boolean;
  /** How many elements become one. */
  count: number;
  ddof: number;
}

function plan(x: ArrayLike, over: Over, operation: string): Plan {
  const { axis, keepdims = false, ddof = 0 } = asOptions(over);
  const a = asArray(x, operation);
  if (axis === undefined || axis === null) return { a, axes: undefined, keepdims, count: a.size, ddof };
  const axes =
    typeof axis === "number" ? [checkAxis(axis, a.ndim)] : checkAxes(axis, a.ndim).sort((p, q) => p - q);
  let count = 1;
  for (const one of axes) count *= a.shape[one]!;
  return { a, axes, keepdims, count, ddof };
}

/** The shape of the result. */
function reducedShape({ a, axes, keepdims }: Plan): number[] {
  if (axes === undefined) return keepdims ? new Array<number>(a.ndim).fill(1) : [];
  const shape: number[] = [];
  for (let i = 0; i < a.ndim; i++) {
    if (!axes.includes(i)) shape.push(a.shape[i]!);
    else if (keepdims) shape.push(1);
  }
  return shape;
}

type Along = (from: NDArray, outer: number, length: number, inner: number, dtype: DType) => NDArray;

/** Reduces runs of neighbouring axes from the last one to the first, each as the middle axis of three. */
function reduceRuns(what: Plan, dtype: DType, along: Along): NDArray {
  const { a, axes } = what;
  let current = rowMajor(a);
  if (axes === undefined) {
    current = along(current, 1, a.size, 1, dtype);
  } else if (axes.length === 0) {
    return copyOf(current, dtype);
  } else {
    let inner = 1;
    let axis = a.ndim - 1;
    for (let end = axes.length - 1; end >= 0; end--) {
      for (; axis > axes[end]!; axis--) inner *= a.shape[axis]!;
      let length = a.shape[axis--]!;
      for (; end > 0 && axes[end - 1] === axis; end--) length *= a.shape[axis--]!;
      let outer = 1;
      for (let i = 0; i <= axis; i++) outer *= a.shape[i]!;
      current = along(current, outer, length, inner, dtype);
    }
  }
  const shape = reducedShape(what);
  return makeArray(current.data, current.offset, shape, rowMajorStrides(shape), dtype);
}

/** A number where NumPy gives a scalar: when no axis is named and none kept. */
function scalarOrArray(what: Plan, out: NDArray): NDArray | number {
  return what.axes === undefined && !what.keepdims ? out.data[out.offset]! : out;
}

function folded(
  x: ArrayLike,
  over: Over,
  operation: string,
  fold: Fold,
  dtype: (from: DType) => DType,
): NDArray | number {
  const what = plan(x, over, operation);
  if (what.count === 0 && fold.initial === undefined && !reducedShape(what).includes(0)) {
    throw new ValueError(`zero-size array to reduction operation ${fold.name} which has no identity`);
  }
  const out = reduceRuns(what, dtype(what.a.dtype), (from, outer, length, inner, to) =>
    foldAxis(fold, from, outer, length, inner, to),
  );
  return scalarOrArray(what, out);
}

const keep = (dtype: DType): DType => dtype;
const counted = (dtype: DType): DType => (dtype === "bool" ? "int64" : dtype);
const truth = (): DType => "bool";

const folds = {
  prod: { name: "multiply", initial: 1, combine: (a, b) => a * b },
  max: { name: "maximum", initial: undefined, combine: Math.max },
  min: { name: "minimum", initial: undefined, combine: Math.min },
  any: { name: "logical_or", initial: 0, combine: (a, b) => (a !== 0 || b !== 0 ? 1 : 0) },
  all: { name: "logical_and", initial: 1, combine: (a, b) => (a !== 0 && b !== 0 ? 1 : 0) },
} satisfies Record<string, Fold>;

function total(what: Plan): NDArray {
  return reduceRuns(what, counted(what.a.dtype), sumAxis);
}

/**
 * The sum of the elements, or the sums along one axis or several; also `x.sum(axis)`. The sum of bools counts them.
 *
 * NumPy: `np.sum(x)`, `np.sum(x, axis=1, keepdims=True)`
 */
export function sum(x: ArrayLike, over?: WholeReduction | null): number;
export function sum(x: ArrayLike, over: Axis | Reduction): NDArray;
export function sum(x: ArrayLike, over?: Over): NDArray | number {
  const what = plan(x, over, "np.sum");
  const out = total(what);
  return scalarOrArray(what, out);
}

/** The product of the elements, or the products along axes; also `x.prod(axis)`. NumPy: `np.prod(x, axis=0)` */
export function prod(x: ArrayLike, over?: WholeReduction | null): number;
export function prod(x: ArrayLike, over: Axis | Reduction): NDArray;
export function prod(x: ArrayLike, over?: Over): NDArray | number {
  return folded(x, over, "np.prod", folds.prod, counted);
}

/**
 * The largest element, or the largest along axes; nan if there is one; also `x.max(axis)`. Throws ValueError when
 * there are no elements.
 *
 * NumPy: `np.max(x, axis=1, keepdims=True)`
 */
export function max(x: ArrayLike, over?: WholeReduction | null): number;
export function max(x: ArrayLike, over: Axis | Reduction): NDArray;
export function max(x: ArrayLike, over?: Over): NDArray | number {
  return folded(x, over, "np.max", folds.max, keep);
}

/**
 * The smallest element, or the smallest along axes; nan if there is one; also `x.min(axis)`. Throws ValueError when
 * there are no elements.
 *
 * NumPy: `np.min(x, axis=1, keepdims=True)`
 */
export function min(x: ArrayLike, over?: WholeReduction | null): number;
export function min(x: ArrayLike, over: Axis | Reduction): NDArray;
export function min(x: ArrayLike, over?: Over): NDArray | number {
  return folded(x, over, "np.min", folds.min, keep);
}

/** Whether any element is true (not 0), or any along axes; also `x.any(axis)`. NumPy: `np.any(x, axis=0)` */
export function any(x: ArrayLike, over?: WholeReduction | null): boolean;
export function any(x: ArrayLike, over: Axis | Reduction): NDArray;
export function any(x: ArrayLike, over?: Over): NDArray | boolean {
  const out = folded(x, over, "np.any", folds.any, truth);
  return typeof out === "number" ? out !== 0 : out;
}

/** Whether all elements are true (not 0), or all along axes; also `x.all(axis)`. NumPy: `np.all(x, axis=0)` */
export function all(x: ArrayLike, over?: WholeReduction | null): boolean;
export function all(x: ArrayLike, over: Axis | Reduction): NDArray;
export function all(x: ArrayLike, over?: Over): NDArray | boolean {
  const out = folded(x, over, "np.all", folds.all, truth);
  return typeof out === "number" ? out !== 0 : out;
}

/**
 * The arithmetic mean of the elements, or the means along axes, in float64; also `x.mean(axis)`. nan without elements.
 *
 * NumPy: `np.mean(x, axis=0, keepdims=True)`
 */
export function mean(x: ArrayLike, over?: WholeReduction | null): number;
export function mean(x: ArrayLike, over: Axis | Reduction): NDArray;
export function mean(x: ArrayLike, over?: Over): NDArray | number {
  const what = plan(x, over, "np.mean");
  const out = applyBinary(binary.divide, total(what), what.count);
  return scalarOrArray(what, out);
}

/**
 * The variance, sum((x - mean)**2) / (n - ddof), of all elements or along axes; also `x.var(axis)`. ddof is 0.
 *
 * NumPy: `np.var(x, axis=0, ddof=1)`
 */
export function variance(x: ArrayLike, over?: WholeReduction | null): number;
export function variance(x: ArrayLike, over: Axis | Reduction): NDArray;
export function variance(x: ArrayLike, over?: Over): NDArray | number {
  const what = plan(x, over, "np.var");
  const centre = applyBinary(binary.divide, total({ ...what, keepdims: true }), what.count);
  const centred = applyBinary(binary.subtract, what.a, centre);
  const squares = applyBinary(binary.multiply, centred, centred);
  const sums = total({ ...what, a: squares });
  const out = applyBinary(binary.divide, sums, Math.max(what.count - what.ddof, 0));
  return scalarOrArray(what, out);
}

/** The standard deviation, the square root of `np.var`; also `x.std(axis)`. NumPy: `np.std(x, axis=0, ddof=1)` */
export function std(x: ArrayLike, over?: WholeReduction | null): number;
export function std(x: ArrayLike, over: Axis | Reduction): NDArray;
export function std(x: ArrayLike, over?: Over): NDArray | number {
  const out = over === undefined || over === null ? variance(x) : variance(x, over);
  return typeof out === "number" ? Math.sqrt(out) : out.pow(0.5);
}

function extreme(
  x: ArrayLike,
  over: number | AxisReduction | null | undefined,
  name: "argmax" | "argmin",
  better: (a: number, b: number) => boolean,
): NDArray | number {
  const { axis, keepdims = false } = asOptions(over) as AxisReduction;
  const a = rowMajor(asArray(x, `np.${name}`));
  const flat = axis === undefined || axis === null;
  const along = flat ? 0 : checkAxis(axis, a.ndim);
  const shape: readonly number[] = flat ? [a.size] : a.shape;
  const length = shape[along]!;
  if (length === 0) throw new ValueError(`attempt to get ${name} of an empty sequence`);
  const inner = shape.slice(along + 1).reduce((p, q) => p * q, 1);
  const outer = shape.slice(0, along).reduce((p, q) => p * q, 1);
  const kept = flat ? a.shape.map(() => 1) : a.shape.map((size, i) => (i === along ? 1 : size));
  const out = fresh(keepdims ? kept : shape.filter((_, i) => i !== along), "int64");
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j++) {
      const start = a.offset + o * length * inner + j;
      let best = a.data[start]!;
      let found = 0;
      // The first nan wins, as in NumPy.
      for (let k = 1; k < length && best === best; k++) {
        const value = a.data[start + k * inner]!;
        if (better(value, best) || value !== value) {
          best = value;
          found = k;
        }
      }
      out.data[out.offset + o * inner + j] = found;
    }
  }
  return flat && !keepdims ? out.data[out.offset]! : out;
}

/**
 * The position of the largest element, the first of equals: in the flattened array, or along one axis; also
 * `x.argmax(axis)`. Throws ValueError when there are no elements.
 *
 * NumPy: `np.argmax(x, axis=1)`
 */
export function argmax(x: ArrayLike, over?: WholeAxis | null): number;
export function argmax(x: ArrayLike, over: number | AxisReduction): NDArray;
export function argmax(x: ArrayLike, over?: number | AxisReduction | null): NDArray | number {
  return extreme(x, over, "argmax", (a, b) => a > b);
}

/**
 * The position of the smallest element, the first of equals: in the flattened array, or along one axis; also
 * `x.argmin(axis)`. Throws ValueError when there are no elements.
 *
 * NumPy: `np.argmin(x, axis=1)`
 */
export function argmin(x: ArrayLike, over?: WholeAxis | null): number;
export function argmin(x: ArrayLike, over: number | AxisReduction): NDArray;
export function argmin(x: ArrayLike, over?: number | AxisReduction | null): NDArray | number {
  return extreme(x, over, "argmin", (a, b) => a < b);
}

function accumulate(
  x: ArrayLike,
  axis: number | { axis?: number | null | undefined } | null | undefined,
  operation: string,
  combine: (a: number, b: number) => number,
): NDArray {
  const asked = asOptions(axis).axis as number | null | undefined;
  const given = asArray(x, operation);
  const a = asked === undefined || asked === null ? given.reshape(-1) : given;
  const along = asked === undefined || asked === null ? 0 : checkAxis(asked, a.ndim);
  const out = copyOf(a, counted(a.dtype));
  const inner = out.strides[along]!;
  const length = out.shape[along]!;
  for (let start = 0; start < out.size; start += inner * length) {
    for (let i = start + inner; i < start + inner * length; i++) {
      out.data[out.offset + i] = combine(out.data[out.offset + i - inner]!, out.data[out.offset + i]!);
    }
  }
  return out;
}

/** The running sums along an axis, or of the flattened array; also `x.cumsum(axis)`. NumPy: `np.cumsum(x, axis=0)` */
export function cumsum(x: ArrayLike, axis?: number | { axis?: number | null | undefined } | null): NDArray {
  return accumulate(x, axis, "np.cumsum", (a, b) => a + b);
}

/** The running products along an axis, or of the flattened array. NumPy: `np.cumprod(x, axis=0)` */
export function cumprod(x: ArrayLike, axis?: number | { axis?: number | null | undefined } | null): NDArray {
  return accumulate(x, axis, "np.cumprod", (a, b) => a * b);
}
