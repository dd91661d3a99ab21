/** NumPy's differences: diff, ediff1d, gradient, and the trapezoidal rule. */
import { uninitialized } from "../core/allocate.ts";
import { isArray } from "../core/array-class.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { unwrapped } from "./axis-rows.ts";
import { broadcast_to } from "./broadcasting.ts";
import { copyOf } from "../core/copying.ts";
import { canCast, isFloat } from "../core/dtype.ts";
import { IndexError, ValueError } from "../core/errors.ts";
import { read, write } from "../core/indexing.ts";
import type { Index } from "../core/indexing.ts";
import { checkKeywords } from "../core/keywords.ts";
import { concatenate } from "./joining.ts";
import { ravel, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { binary } from "../core/operations.ts";
import * as arrays from "../core/reduction-arrays.ts";
import { checkAxes, checkAxis } from "../core/shape.ts";
import type { Axis } from "../core/shape.ts";
import { applyBinary } from "../core/ufunc.ts";

/** Which differences `np.diff` takes. */
export interface Diff {
  /** How often differences are taken. */
  n?: number | undefined;
  axis?: number | undefined;
  /** Values put in front along the axis: an array, or one number for all. */
  prepend?: ArrayLike | undefined;
  /** Values put behind along the axis. */
  append?: ArrayLike | undefined;
}

/** x[part] along one axis, a view. */
function along(x: NDArray, axis: number, part: Index): NDArray {
  return read(x, [...new Array<Index>(axis).fill(":"), part]);
}

/**
 * The differences x[i + 1] - x[i] along an axis, the last by default, taken `n` times: the axis loses n elements. Of
 * bools, where neighbours differ. Throws ValueError for a 0-d array or negative n.
 *
 * NumPy: `np.diff(x, n=1, axis=-1, prepend=0)`
 */
export function diff(x: ArrayLike, options: Diff | number = {}): NDArray {
  const given: Diff = typeof options === "number" ? { n: options } : options;
  checkKeywords("diff", given, ["n", "axis", "prepend", "append"]);
  const { n = 1, axis = -1, prepend, append } = given;
  let a = asArray(x, "np.diff");
  if (n === 0) return a;
  if (n < 0) throw new ValueError(`order must be non-negative but got ${n}`);
  if (a.ndim === 0) throw new ValueError("diff requires input that is at least one dimensional");
  const at = checkAxis(axis, a.ndim);
  const parts = [prepend, a, append].filter((part) => part !== undefined);
  if (parts.length > 1)
    a = concatenate(
      parts.map((part) => spread(asArray(part, "np.diff"), a, at)),
      at,
    );
  for (let i = 0; i < n; i++) a = neighbours(a, at);
  return a;
}

/** A single value for each row along the axis; an array as it is. */
function spread(part: NDArray, like: NDArray, axis: number): NDArray {
  return part.ndim > 0
    ? part
    : broadcast_to(
        part,
        like.shape.map((size, i) => (i === axis ? 1 : size)),
      );
}

function neighbours(a: NDArray, axis: number): NDArray {
  const row = a.dtype === "bool" ? binary.not_equal : binary.subtract;
  return applyBinary(row, along(a, axis, "1:"), along(a, axis, ":-1"));
}

/**
 * The differences of neighbours in the flattened array, with values put in front and behind. Throws TypeError when
 * those do not fit the dtype.
 *
 * NumPy: `np.ediff1d(x, to_end=None, to_begin=None)`
 */
export function ediff1d(
  x: ArrayLike,
  options: { to_end?: ArrayLike | null; to_begin?: ArrayLike | null } = {},
): NDArray {
  checkKeywords("ediff1d", options, ["to_end", "to_begin"]);
  const a = ravel(x);
  const end = (name: "to_begin" | "to_end"): NDArray[] => {
    const given = options[name];
    if (given === null || given === undefined) return [];
    const values = ravel(given);
    if (canCast(values.dtype, a.dtype)) return [copyOf(values, a.dtype)];
    throw new TypeError(
      `dtype of \`${name}\` must be compatible with input \`ary\` under the \`same_kind\` rule.`,
    );
  };
  const differences = applyBinary(binary.subtract, read(a, ["1:"]), read(a, [":-1"]));
  return concatenate([...end("to_begin"), differences, ...end("to_end")]);
}

/** How `np.trapezoid` integrates. */
export interface Trapezoid {
  /** Where the samples are: along the axis, or in the shape of y. */
  x?: ArrayLike | null | undefined;
  /** The distance of samples when x is left out. */
  dx?: number | undefined;
  axis?: number | undefined;
}

/**
 * The integral of samples along an axis, the last by default, by the trapezoidal rule; a number for one axis.
 *
 * NumPy: `np.trapezoid(y, x, dx=1.0, axis=-1)`
 */
export function trapezoid(y: ArrayLike, options: Trapezoid = {}): NDArray | number {
  checkKeywords("trapezoid", options, ["x", "dx", "axis"]);
  const { x, dx = 1, axis = -1 } = options;
  const a = asArray(y, "np.trapezoid");
  const at = checkAxis(axis, a.ndim);
  let width: NDArray | number = dx;
  if (x !== null && x !== undefined) {
    const samples = asArray(x, "np.trapezoid");
    width = diff(samples, { axis: samples.ndim === 1 ? 0 : axis });
    if (samples.ndim === 1)
      width = reshape(
        width,
        a.shape.map((_, i) => (i === at ? -1 : 1)),
      );
  }
  const sums = applyBinary(binary.add, along(a, at, "1:"), along(a, at, ":-1"));
  const areas = applyBinary(binary.divide, applyBinary(binary.multiply, width, sums), 2);
  return unwrapped(arrays.sum(areas, at), {});
}

/** Along which axes `np.gradient` goes, and how it ends. */
export interface Gradient {
  axis?: Axis | null | undefined;
  /** The order of the differences at both ends: 1 or 2. */
  edge_order?: 1 | 2 | undefined;
}

/**
 * The gradient of samples by second-order differences inside and one-sided ones at the ends: an array of the shape of
 * f for one axis, else a list of one for each. `spacing` holds one distance for all axes, or for each axis a distance
 * or the positions along it. Throws ValueError for axes too short and TypeError for another number of spacings.
 *
 * NumPy: `np.gradient(f, dx, axis=0, edge_order=1)`
 */
export function gradient(f: ArrayLike, ...rest: (ArrayLike | Gradient)[]): NDArray | NDArray[] {
  const last = rest.at(-1);
  const options = isOptions(last) ? last : {};
  checkKeywords("gradient", options, ["axis", "edge_order"]);
  const spacings = (isOptions(last) ? rest.slice(0, -1) : rest) as ArrayLike[];
  const { axis, edge_order = 1 } = options;
  const given = asArray(f, "np.gradient");
  const a = isFloat(given.dtype) ? given : copyOf(given, "float64");
  const axes = axis === null || axis === undefined ? a.shape.map((_, i) => i) : checkAxes(axis, a.ndim);
  const steps = stepsOf(spacings, a, axes);
  if (edge_order > 2) throw new ValueError("'edge_order' greater than 2 not supported");
  const found = axes.map((at, i) => {
    if (a.shape[at]! < edge_order + 1) {
      throw new ValueError(
        "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.",
      );
    }
    return gradientAlong(a, at, steps[i]!, edge_order);
  });
  return found.length === 1 ? found[0]! : found;
}

function isOptions(value: ArrayLike | Gradient | undefined): value is Gradient {
  return typeof value === "object" && !Array.isArray(value) && !isArray(value);
}

/** The distances of samples along each axis: one for all, or one between each two neighbours. */
function stepsOf(
  spacings: readonly ArrayLike[],
  a: NDArray,
  axes: readonly number[],
): (number | Float64Array)[] {
  if (spacings.length === 0) return axes.map(() => 1);
  const given = spacings.map((spacing) => asArray(spacing, "np.gradient"));
  const [only] = given;
  if (only?.ndim === 0 && given.length === 1) return axes.map(() => only.item());
  if (given.length !== axes.length) throw new TypeError("invalid number of arguments");
  return given.map((positions, i) => {
    if (positions.ndim === 0) return positions.item();
    if (positions.ndim !== 1) throw new ValueError("distances must be either scalars or 1d");
    if (positions.size !== a.shape[axes[i]!]) {
      throw new ValueError("when 1d, distances must match the length of the corresponding dimension");
    }
    const steps = diff(asDType(positions, "float64")).toFlat();
    if (steps.length === 0) throw new IndexError("index 0 is out of bounds for axis 0 with size 0");
    return steps.every((step) => step === steps[0]) ? steps[0]! : steps;
  });
}

function gradientAlong(a: NDArray, axis: number, steps: number | Float64Array, edgeOrder: 1 | 2): NDArray {
  const out = uninitialized(a.shape, a.dtype);
  const part = (index: Index): Index[] => [...new Array<Index>(axis).fill(":"), index];
  const at = (index: Index): NDArray => along(a, axis, index);
  const weighted = (...terms: [ArrayLike, NDArray][]): NDArray =>
    terms
      .map(([weight, values]) => applyBinary(binary.multiply, weight, values))
      .reduce((p, q) => applyBinary(binary.add, p, q));
  const n = a.shape[axis]!;
  if (typeof steps === "number") {
    write(
      out,
      part("1:-1"),
      applyBinary(binary.divide, applyBinary(binary.subtract, at("2:"), at(":-2")), 2 * steps),
    );
  } else {
    const column = (weight: (before: number, after: number) => number): NDArray => {
      const values = Array.from({ length: n - 2 }, (_, i) => weight(steps[i]!, steps[i + 1]!));
      return reshape(
        asDType(values, "float64"),
        a.shape.map((_, i) => (i === axis ? n - 2 : 1)),
      );
    };
    write(
      out,
      part("1:-1"),
      weighted(
        [column((h, k) => -k / (h * (h + k))), at(":-2")],
        [column((h, k) => (k - h) / (h * k)), at("1:-1")],
        [column((h, k) => h / (k * (h + k))), at("2:")],
      ),
    );
  }
  const step = (i: number): number => (typeof steps === "number" ? steps : steps.at(i)!);
  for (const [end, first, second, third] of [
    [0, 0, 1, 2],
    [-1, -1, -2, -3],
  ] as const) {
    const near = step(end);
    const sign = end === 0 ? 1 : -1;
    if (edgeOrder === 1) {
      const rise = applyBinary(
        binary.subtract,
        at(end === 0 ? second : first),
        at(end === 0 ? first : second),
      );
      write(out, part(end), applyBinary(binary.divide, rise, near));
      continue;
    }
    const next = step(end === 0 ? 1 : -2);
    write(
      out,
      part(end),
      weighted(
        [(-sign * (2 * near + next)) / (near * (near + next)), at(first)],
        [(sign * (near + next)) / (near * next), at(second)],
        [(-sign * near) / (next * (near + next)), at(third)],
      ),
    );
  }
  return out;
}
