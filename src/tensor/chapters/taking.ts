/** NumPy's chapter "Indexing-like operations": elements picked by positions, masks and choices. */
import { uninitialized } from "../core/allocate.ts";
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_arrays, broadcast_to } from "./broadcasting.ts";
import { checkWritable, copyOf, fill } from "../core/copying.ts";
import { isInteger, promote, weakDType } from "../core/dtype.ts";
import type { DType } from "../core/dtype.ts";
import { IndexError, ValueError } from "../core/errors.ts";
import { alongAxis, checkMode, gatherAlong, positionsWithin, wholeNumbers } from "./gathering.ts";
import type { Mode } from "./gathering.ts";
import { gather, nonzero } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import { ravel } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, formatShape, sameShape } from "../core/shape.ts";
import { weakKind } from "../core/weak.ts";

export interface TakeOptions {
  /** The axis to go along; without one the array is flattened. */
  axis?: number | null | undefined;
  /** An array of the result's shape that takes the result and is returned. */
  out?: NDArray | undefined;
  /** What a position outside does: "raise" throws, "wrap" counts round and round, "clip" takes the nearest. */
  mode?: Mode | undefined;
}

/**
 * The elements at `indices` along an axis, or of the flattened array without one: the axis is replaced by the axes of
 * the indices; also `x.take(indices, axis)`. Throws IndexError for a position outside of the axis.
 *
 * NumPy: `np.take(x, indices, axis=0, mode="raise")`
 */
export function take(x: ArrayLike, indices: ArrayLike, axis?: number | null | TakeOptions): NDArray {
  const options = keywords<TakeOptions>("take", ["axis", "out", "mode"], [axis]);
  const { a, axis: along } = alongAxis(asArray(x, "np.take"), options.axis);
  const at = wholeNumbers(indices, "np.take");
  const length = a.shape[along]!;
  // NumPy looks at the positions only where there is something to take.
  const isEmpty = a.shape.slice(0, along).includes(0);
  const mode = isEmpty ? "clip" : checkMode(options.mode);
  if (length === 0 && at.size > 0 && !a.shape.some((size, i) => i !== along && size === 0))
    throw new IndexError("cannot do a non-empty take from an empty axes.");
  const positions = positionsWithin(at, length, along, mode);
  return delivered(gatherAlong(a, along, positions, at.shape), options.out, "take");
}

/** The result, written into `out` if there is one. */
function delivered(result: NDArray, out: NDArray | undefined, operation: string): NDArray {
  if (out === undefined) return result;
  if (!sameShape(out.shape, result.shape)) {
    throw new ValueError(`output array does not match result of ndarray.${operation}`);
  }
  checkWritable(out, "output array is read-only");
  fill(out, result);
  return out;
}

/** Where in the data of x the elements are that `indices` names along an axis, a position for each row. */
export function alignedPositions(
  x: NDArray,
  given: ArrayLike,
  axis: number,
  operation: string,
): { positions: Float64Array; shape: readonly number[] } {
  const along = checkAxis(axis, x.ndim);
  const indices = asArray(given, operation);
  if (!isInteger(indices.dtype)) throw new IndexError("`indices` must be an integer array");
  if (indices.ndim !== x.ndim) {
    throw new ValueError("`indices` and `arr` must have the same number of dimensions");
  }
  const shape = x.shape.map((length, i) => {
    const own = indices.shape[i]!;
    if (i === along || own === length || length === 1) return own;
    if (own === 1) return length;
    const shapes = x.shape.map((size, k) =>
      formatShape(k === along ? indices.shape : x.shape.map((_, at) => (at === k ? size : 1))),
    );
    throw new IndexError(
      `shape mismatch: indexing arrays could not be broadcast together with shapes ${shapes.join(" ")} `,
    );
  });
  const positions = positionsWithin(broadcast_to(indices, shape), x.shape[along]!, along);
  // The other axes add what a view of one element along this axis has as its positions.
  const strides = x.strides.map((stride, i) => (i === along || x.shape[i] === 1 ? 0 : stride));
  const rows = gather(makeArray(x.data, x.offset, shape, strides, x.dtype), "...").positions;
  const stride = x.strides[along]!;
  for (let i = 0; i < positions.length; i++) positions[i] = positions[i]! * stride + rows[i]!;
  return { positions, shape };
}

export interface TakeAlongOptions {
  /** The axis to go along, the last by default; with null the array is flattened. */
  axis?: number | null | undefined;
}

/**
 * The elements at positions along an axis, a position for each row: `indices` has the shape of x except along the axis,
 * or broadcasts to it. What `np.argsort` gives sorts. Throws IndexError for a position outside of the axis.
 *
 * NumPy: `np.take_along_axis(x, indices, axis=-1)`
 */
export function take_along_axis(
  x: ArrayLike,
  indices: ArrayLike,
  axis?: number | null | TakeAlongOptions,
): NDArray {
  const { axis: along = -1 } = keywords<TakeAlongOptions>("take_along_axis", ["axis"], [axis]);
  const a = asArray(x, "np.take_along_axis");
  const at = asArray(indices, "np.take_along_axis");
  if (along === null) checkFlat(at);
  const { positions, shape } = alignedPositions(
    along === null ? ravel(a) : a,
    at,
    along ?? 0,
    "np.take_along_axis",
  );
  const source = along === null ? ravel(a).data : a.data;
  const out = uninitialized(shape, a.dtype);
  for (let i = 0; i < positions.length; i++) out.data[out.offset + i] = source[positions[i]!]!;
  return out;
}

/** Throws when positions in a flattened array come with more axes than one. */
export function checkFlat(indices: NDArray): void {
  if (indices.ndim !== 1) throw new ValueError("when axis=None, `indices` must have a single dimension.");
}

export interface CompressOptions {
  /** The axis to go along; without one the array is flattened. */
  axis?: number | null | undefined;
  /** An array of the result's shape that takes the result and is returned. */
  out?: NDArray | undefined;
}

/**
 * The parts along an axis, or the elements of the flattened array, where a 1-D condition holds; the condition may be
 * shorter. Throws IndexError when it holds outside of the axis.
 *
 * NumPy: `np.compress(condition, x, axis=0)`
 */
export function compress(
  condition: ArrayLike,
  x: ArrayLike,
  axis?: number | null | CompressOptions,
): NDArray {
  const options = keywords<CompressOptions>("compress", ["axis", "out"], [axis]);
  const mask = asArray(condition, "np.compress");
  if (mask.ndim !== 1) throw new ValueError("condition must be a 1-d array");
  return take(x, nonzero(mask)[0]!, options);
}

/** The elements of the flattened x where the flattened condition holds. NumPy: `np.extract(condition, x)` */
export function extract(condition: ArrayLike, x: ArrayLike): NDArray {
  return take(x, nonzero(ravel(condition))[0]!);
}

export interface ChooseOptions {
  /** An array of the result's shape that takes the result and is returned. */
  out?: NDArray | undefined;
  /** What a number without a choice does: "raise" throws, "wrap" counts round and round, "clip" takes the nearest. */
  mode?: Mode | undefined;
}

/**
 * Each element from the choice that `a` names there: choices[a[i]][i]; all broadcast. Throws ValueError for a number
 * without a choice.
 *
 * NumPy: `np.choose(a, choices, mode="raise")`
 */
export function choose(
  a: ArrayLike,
  choices: readonly ArrayLike[] | NDArray,
  out?: NDArray | null | ChooseOptions,
): NDArray {
  const options = keywords<ChooseOptions>("choose", ["out", "mode"], [out ?? undefined]);
  const all = Array.from<ArrayLike, NDArray>(choices, (one) => asArray(one, "np.choose"));
  if (all.length === 0) throw new ValueError("0-length sequence.");
  const [which, ...spread] = broadcast_arrays(wholeNumbers(a, "np.choose"), ...all) as [
    NDArray,
    ...NDArray[],
  ];
  const dtype = all.map((one) => one.dtype).reduce(promote);
  const mode = checkMode(options.mode);
  const numbers = which.toFlat();
  if (mode === "raise" && numbers.some((number) => number < 0 || number >= all.length)) {
    throw new ValueError("invalid entry in choice array");
  }
  const picks = positionsWithin(which, all.length, 0, mode);
  const rows = spread.map((one) => copyOf(one, dtype));
  const result = uninitialized(which.shape, dtype);
  for (let i = 0; i < picks.length; i++) {
    const row = rows[picks[i]!]!;
    result.data[result.offset + i] = row.data[row.offset + i]!;
  }
  return delivered(result, options.out, "choose");
}

/**
 * Each element from the first choice whose condition holds there, else the default; all broadcast. Throws ValueError
 * when there are not as many choices as conditions, TypeError for a condition that is not a bool array.
 *
 * NumPy: `np.select([x < 3, x > 5], [x, x ** 2], default=0)`
 */
export function select(
  condlist: readonly ArrayLike[],
  choicelist: readonly ArrayLike[],
  otherwise?: ArrayLike | { default?: ArrayLike | undefined },
): NDArray {
  const options = keywords<{ default?: ArrayLike | undefined }>("select", ["default"], [otherwise]);
  if (condlist.length !== choicelist.length) {
    throw new ValueError("list of cases must be same length as list of conditions");
  }
  if (condlist.length === 0) {
    throw new ValueError("select with an empty condition list is not possible");
  }
  const conditions = condlist.map((one, i) => {
    const condition = asArray(one, "np.select");
    if (condition.dtype === "bool") return condition;
    throw new TypeError(`invalid entry ${i} in condlist: should be boolean ndarray`);
  });
  const last = options.default ?? 0;
  const dtype = commonDType([...choicelist, last]);
  const masks = broadcast_arrays(...conditions);
  const choices = broadcast_arrays(...choicelist, last, masks[0]!).slice(0, -1);
  const out = copyOf(choices.at(-1)!, dtype);
  for (let k = masks.length - 1; k >= 0; k--) {
    const mask = broadcast_to(masks[k]!, out.shape).toFlat();
    const choice = copyOf(choices[k]!, dtype);
    for (let i = 0; i < out.size; i++) {
      if (mask[i] !== 0) out.data[out.offset + i] = choice.data[choice.offset + i]!;
    }
  }
  return out;
}

/** The dtype that holds all operands; bare numbers take on that of the arrays. */
export function commonDType(operands: readonly ArrayLike[]): DType {
  const strong = operands.filter((one) => weakKind(one) === undefined).map((one) => asArray(one).dtype);
  const weak = operands.filter((one) => weakKind(one) !== undefined);
  if (strong.length === 0) return weak.map((one) => asArray(one).dtype).reduce(promote);
  return weak.reduce<DType>((dtype, one) => weakDType(weakKind(one)!, dtype), strong.reduce(promote));
}
