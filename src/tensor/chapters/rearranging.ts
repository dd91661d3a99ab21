/** NumPy's chapter "Rearranging elements". */
import { makeArray } from "../core/array-class.ts";
import { uninitialized } from "../core/allocate.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { axisTuple } from "./axes.ts";
import { broadcast_to, broadcast_shapes } from "./broadcasting.ts";
import { copyOf, fill } from "../core/copying.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import { ravel, reshape, transpose } from "./manipulation.ts";
import type { AxisOptions } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxes, formatTuple } from "../core/shape.ts";
import type { Axis } from "../core/shape.ts";

const axisOf = (operation: string, given: Axis | null | undefined | AxisOptions): Axis | null =>
  keywords<AxisOptions>(operation, ["axis"], [given]).axis ?? null;

/** A view with the order along the named axes, or along all, reversed. NumPy: `np.flip(x, axis=0)` */
export function flip(x: ArrayLike, axis?: Axis | null | AxisOptions): NDArray {
  const a = asArray(x, "np.flip");
  const asked = axisOf("flip", axis);
  const axes = asked === null ? a.shape.map((_, i) => i) : axisTuple(asked, a.ndim);
  return read(
    a,
    a.shape.map((_, i) => (axes.includes(i) ? "::-1" : ":")),
  );
}

/** A view with the columns (axis 1) in reverse order. NumPy: `np.fliplr(x)` */
export function fliplr(x: ArrayLike): NDArray {
  const a = asArray(x, "np.fliplr");
  if (a.ndim < 2) throw new ValueError("Input must be >= 2-d.");
  return flip(a, 1);
}

/** A view with the rows (axis 0) in reverse order. NumPy: `np.flipud(x)` */
export function flipud(x: ArrayLike): NDArray {
  const a = asArray(x, "np.flipud");
  if (a.ndim < 1) throw new ValueError("Input must be >= 1-d.");
  return flip(a, 0);
}

/**
 * The elements shifted along axes, those beyond the end come in at the front; without an axis flattened first. Several
 * shifts and axes go together in pairs.
 *
 * NumPy: `np.roll(x, 1, axis=0)`, `np.roll(x, (1, -2), axis=(0, 1))`
 */
export function roll(
  x: ArrayLike,
  shift: number | readonly number[],
  axis?: Axis | null | AxisOptions,
): NDArray {
  const a = asArray(x, "np.roll");
  const asked = axisOf("roll", axis);
  if (asked === null) {
    const total = (typeof shift === "number" ? [shift] : shift).reduce((p, q) => p + q, 0);
    return reshape(roll(ravel(a), total, 0), a.shape);
  }
  const shifts = asArray(shift, "np.roll");
  const axes = asArray(asked, "np.roll");
  const pairs = broadcast_shapes(shifts.shape, axes.shape);
  const by = new Array<number>(a.ndim).fill(0);
  const along = broadcast_to(axes, pairs).toFlat();
  broadcast_to(shifts, pairs)
    .toFlat()
    .forEach((places, i) => {
      const [at = 0] = axisTuple(along[i]!, a.ndim);
      by[at]! += places;
    });
  return by.reduce((rolled, places, i) => rollAlong(rolled, places, i), copyOf(a));
}

function rollAlong(a: NDArray, places: number, axis: number): NDArray {
  const length = a.shape[axis]!;
  if (length === 0 || places % length === 0) return a;
  const front = ((places % length) + length) % length;
  const out = uninitialized(a.shape, a.dtype);
  const before = new Array<string>(axis).fill(":");
  fill(read(out, [...before, `:${front}`]), read(a, [...before, `${length - front}:`]));
  fill(read(out, [...before, `${front}:`]), read(a, [...before, `:${length - front}`]));
  return out;
}

export interface Rot90Options {
  /** How many quarter turns, one by default; negative ones turn back. */
  k?: number | undefined;
  /** The plane: a turn goes from the first axis towards the second. */
  axes?: readonly number[] | undefined;
}

/**
 * A view of the array turned by quarter turns in the plane of two axes, the first two by default. Throws ValueError for
 * wrong axes.
 *
 * NumPy: `np.rot90(x, k=1, axes=(0, 1))`
 */
export function rot90(
  x: ArrayLike,
  k?: number | Rot90Options,
  axes?: readonly number[] | Rot90Options,
): NDArray {
  const options = keywords<Rot90Options>("rot90", ["k", "axes"], [k, axes]);
  const a = asArray(x, "np.rot90");
  const plane = options.axes ?? [0, 1];
  const [p = 0, q = 0] = plane;
  if (plane.length !== 2) throw new ValueError("len(axes) must be 2.");
  if (p === q || Math.abs(p - q) === a.ndim) throw new ValueError("Axes must be different.");
  if (plane.some((axis) => axis >= a.ndim || axis < -a.ndim)) {
    throw new ValueError(`Axes=${formatTuple(plane)} out of range for array of ndim=${a.ndim}.`);
  }
  const turns = (((options.k ?? 1) % 4) + 4) % 4;
  const [first = 0, second = 0] = checkAxes(plane, a.ndim);
  if (turns === 0) return makeArray(a.data, a.offset, a.shape, a.strides, a.dtype);
  if (turns === 2) return flip(a, [first, second]);
  const order = a.shape.map((_, i) => (i === first ? second : i === second ? first : i));
  return turns === 1 ? transpose(flip(a, second), order) : flip(transpose(a, order), second);
}
