/** NumPy's chapter "Adding and removing elements". */
import { uninitialized } from "../core/allocate.ts";
import { isArray } from "../core/array-class.ts";
import { asArray, asDType } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { axisTuple } from "./axes.ts";
import { isFloat } from "../core/dtype.ts";
import { IndexError, ValueError } from "../core/errors.ts";
import { gatherAlong, positionsWithin } from "./gathering.ts";
import { nonzero, read, write } from "../core/indexing.ts";
import { concatenate } from "./joining.ts";
import { keywords } from "../core/keywords.ts";
import { moveaxis, ravel, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, formatShape } from "../core/shape.ts";
import type { Axis } from "../core/shape.ts";
import { parseSlice } from "../core/slice.ts";
import { argsort } from "./sorting.ts";

export interface AlongOptions {
  /** The axis to change along; without one the array is flattened. */
  axis?: number | null | undefined;
}

/** Where to change: a position, a slice in a string, a list of positions, or a mask. */
type Places = ArrayLike | string;

/** The array and the axis to change it along. */
function along(
  operation: string,
  x: ArrayLike,
  given: number | null | undefined | AlongOptions,
): { a: NDArray; axis: number } {
  const a = asArray(x, `np.${operation}`);
  const { axis = null } = keywords<AlongOptions>(operation, ["axis"], [given]);
  return axis === null ? { a: ravel(a), axis: 0 } : { a, axis: checkAxis(axis, a.ndim) };
}

/** The array of whole numbers that says where; a mask is left as it is. */
function placesOf(operation: string, obj: Places, length: number): NDArray {
  if (typeof obj === "string") {
    const { start, step, length: count } = parseSlice(obj, length);
    return asDType(
      Array.from({ length: count }, (_, i) => start + i * step),
      "int64",
    );
  }
  const places = asArray(obj, `np.${operation}`);
  if (isFloat(places.dtype) && !(places.size === 0 && !isArray(obj))) {
    throw new IndexError("arrays used as indices must be of integer (or boolean) type");
  }
  return places;
}

/** Values at the end: along an axis, whose other sizes must agree, or both flattened. NumPy: `np.append(x, values, axis=0)` */
export function append(x: ArrayLike, values: ArrayLike, axis?: number | null | AlongOptions): NDArray {
  const { axis: asked = null } = keywords<AlongOptions>("append", ["axis"], [axis]);
  return concatenate([asArray(x, "np.append"), asArray(values, "np.append")], asked);
}

/**
 * A copy with values in front of positions along an axis, or of the flattened array. The values are cast to the dtype
 * of x and broadcast. Throws IndexError for a position outside of the axis.
 *
 * NumPy: `np.insert(x, 1, values, axis=0)`
 */
export function insert(
  x: ArrayLike,
  obj: Places,
  values: ArrayLike,
  axis?: number | null | AlongOptions,
): NDArray {
  const { a, axis: at } = along("insert", x, axis);
  const length = a.shape[at]!;
  const given = placesOf("insert", obj, length);
  const places = given.dtype === "bool" ? nonzero(ravel(given))[0]! : given;
  let source = asDType(values, a.dtype, "np.insert");
  while (source.ndim < a.ndim) source = reshape(source, [1, ...source.shape]);
  if (places.size === 1) {
    const place = places.item();
    if (place < -length || place > length) {
      const shown = places.ndim === 0 ? String(place) : `[${place}]`;
      throw new IndexError(`index ${shown} is out of bounds for axis ${at} with size ${length}`);
    }
    // Under one position the first axis of the values runs along the axis that grows.
    if (places.ndim === 0) source = moveaxis(source, 0, at);
    const start = place < 0 ? place + length : place;
    const count = source.shape[at]!;
    return merged(
      a,
      at,
      Array.from({ length: count }, (_, i) => start + i),
      source,
    );
  }
  if (places.ndim > 1) {
    throw new ValueError("index array argument obj to insert must be one dimensional or scalar");
  }
  const targets = [...places.toFlat()].map((place) => (place < 0 ? place + length : place));
  // Each value comes behind those that go in front of it.
  argsort(asDType(targets, "int64"))
    .toFlat()
    .forEach((place, rank) => (targets[place]! += rank));
  return merged(a, at, targets, source);
}

/** A copy of `a` that has the values at the target positions along an axis, and its own elements between them. */
function merged(a: NDArray, axis: number, targets: readonly number[], values: NDArray): NDArray {
  const total = a.shape[axis]! + targets.length;
  const shape = a.shape.map((size, i) => (i === axis ? total : size));
  const own = new Uint8Array(total).fill(1);
  const at = asDType(targets, "int64");
  for (const place of positionsWithin(at, total)) own[place] = 0;
  const kept = own.reduce((count, one) => count + one, 0);
  if (kept !== a.shape[axis]) {
    const rows = shape.map((size, i) => (i === axis ? kept : size));
    throw new ValueError(
      `shape mismatch: value array of shape ${formatShape(a.shape)} ` +
        `could not be broadcast to indexing result of shape ${formatShape(rows)}`,
    );
  }
  const picks = new Int32Array(total);
  for (let i = 0, next = 0; i < total; i++) picks[i] = own[i] === 1 ? next++ : 0;
  const out = a.shape[axis] === 0 ? uninitialized(shape, a.dtype) : gatherAlong(a, axis, picks);
  if (targets.length === 0) return out;
  write(out, [...new Array<string>(axis).fill(":"), at], values);
  return out;
}

/**
 * A copy without the parts at positions along an axis, or without elements of the flattened array. Throws IndexError
 * for a position outside of the axis.
 *
 * NumPy: `np.delete(x, [0, 2], axis=0)`
 */
export function deleted(x: ArrayLike, obj: Places, axis?: number | null | AlongOptions): NDArray {
  const { a, axis: at } = along("delete", x, axis);
  const length = a.shape[at]!;
  const places = placesOf("delete", obj, length);
  const keep = new Uint8Array(length).fill(1);
  if (places.dtype === "bool") {
    if (places.ndim !== 1 || places.size !== length) {
      throw new ValueError(
        "boolean array argument obj to delete must be one dimensional and match the axis length of " +
          String(length),
      );
    }
    places.toFlat().forEach((drop, i) => {
      if (drop !== 0) keep[i] = 0;
    });
  } else {
    // A list of positions is looked up in a mask, whose only axis NumPy's error names.
    for (const place of positionsWithin(places, length, places.ndim === 0 ? at : 0)) keep[place] = 0;
  }
  const kept: number[] = [];
  for (let i = 0; i < length; i++) if (keep[i] === 1) kept.push(i);
  return gatherAlong(a, at, kept);
}

export interface TrimOptions {
  /** The ends to cut: "f" the front, "b" the back, "fb" both. */
  trim?: string | undefined;
  /** The axes to cut along, all by default. */
  axis?: Axis | null | undefined;
}

/** A view without the zeros at the ends, of more axes without the border of zeros. NumPy: `np.trim_zeros(x, "fb")` */
export function trim_zeros(
  x: ArrayLike,
  trim?: string | TrimOptions,
  axis?: Axis | null | TrimOptions,
): NDArray {
  const a = asArray(x, "np.trim_zeros");
  const options = keywords<TrimOptions>("trim_zeros", ["trim", "axis"], [trim, axis]);
  const ends = (options.trim ?? "fb").toLowerCase();
  if (!["fb", "bf", "f", "b"].includes(ends)) {
    throw new ValueError(`unexpected character(s) in \`trim\`: '${options.trim ?? ""}'`);
  }
  const axes =
    options.axis === undefined || options.axis === null
      ? a.shape.map((_, i) => i)
      : axisTuple(options.axis, a.ndim);
  const index = nonzero(a).map((found, i) => {
    if (!axes.includes(i)) return ":";
    const places = found.toFlat();
    if (places.length === 0) return "0:0";
    const first = places.reduce((p, q) => Math.min(p, q));
    const last = places.reduce((p, q) => Math.max(p, q));
    return `${ends.includes("f") ? first : 0}:${ends.includes("b") ? last + 1 : a.shape[i]!}`;
  });
  return read(a, index);
}
