/** NumPy's chapter "Tiling arrays". */
import { checkAllocation, fresh } from "../core/allocate.ts";
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf } from "../core/copying.ts";
import { ValueError } from "../core/errors.ts";
import { alongAxis, gatherAlong, wholeNumbers } from "./gathering.ts";
import { keywords } from "../core/keywords.ts";
import { ravel, reshape } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { checkShape, formatShape, rowMajorStrides, sizeOf } from "../core/shape.ts";
import type { Shape } from "../core/shape.ts";

export interface RepeatOptions {
  axis?: number | null | undefined;
}

/**
 * Each element repeated, so many times or its own number of times, along an axis or of the flattened array. Throws
 * ValueError for negative numbers and for a list of the wrong length.
 *
 * NumPy: `np.repeat(x, 2, axis=0)`, `np.repeat(x, [1, 2, 0])`
 */
export function repeat(x: ArrayLike, repeats: ArrayLike, axis?: number | null | RepeatOptions): NDArray {
  const options = keywords<RepeatOptions>("repeat", ["axis"], [axis]);
  const { a, axis: along } = alongAxis(asArray(x, "np.repeat"), options.axis);
  const length = a.shape[along]!;
  const counts = wholeNumbers(repeats, "np.repeat");
  if (counts.ndim > 1) throw new ValueError("object too deep for desired array");
  const each = counts.toFlat();
  if (each.length !== 1 && each.length !== length) {
    throw new ValueError(
      `operands could not be broadcast together with shape ${formatShape([length])} ${formatShape(counts.shape)}`,
    );
  }
  const countAt = (i: number): number => each[each.length === 1 ? 0 : i]!;
  let total = 0;
  for (let i = 0; i < length; i++) {
    if (countAt(i) < 0) {
      throw new ValueError(
        each.length === 1
          ? "negative dimensions are not allowed"
          : "repeats may not contain negative values.",
      );
    }
    total += countAt(i);
  }
  checkAllocation([total], "int64");
  const picks = new Int32Array(total);
  for (let i = 0, next = 0; i < length; i++) {
    picks.fill(i, next, next + countAt(i));
    next += countAt(i);
  }
  return gatherAlong(a, along, picks);
}

/**
 * The whole array repeated along each axis; a shorter list of repetitions counts for the last axes, a longer one adds
 * axes in front.
 *
 * NumPy: `np.tile(x, (2, 1))`
 */
export function tile(x: ArrayLike, reps: Shape | NDArray): NDArray {
  const a = asArray(x, "np.tile");
  const times = checkShape([...wholeNumbers(reps, "np.tile").toFlat()]);
  const ndim = Math.max(times.length, a.ndim);
  const counts = [...new Array<number>(ndim - times.length).fill(1), ...times];
  const sizes = [...new Array<number>(ndim - a.ndim).fill(1), ...a.shape];
  const shape = sizes.map((length, i) => length * counts[i]!);
  checkAllocation(shape, a.dtype);
  // Read with a step of 0 along an axis before each of its own, which makes the repetitions.
  const own = reshape(a, sizes);
  const stretched = makeArray(
    own.data,
    own.offset,
    sizes.flatMap((length, i) => [counts[i]!, length]),
    own.strides.flatMap((stride) => [0, stride]),
    own.dtype,
  );
  return reshape(copyOf(stretched), shape);
}

/** An array of another size, filled with the elements over and over; all zeros if there are none. NumPy: `np.resize(x, (2, 3))` */
export function resize(x: ArrayLike, new_shape: Shape): NDArray {
  const a = asArray(x, "np.resize");
  const dims = typeof new_shape === "number" ? [new_shape] : new_shape;
  if (dims.some((length) => length < 0)) {
    throw new ValueError("all elements of `new_shape` must be non-negative");
  }
  const shape = checkShape(dims);
  const size = sizeOf(shape);
  if (a.size === 0 || size === 0) return fresh(shape, a.dtype);
  checkAllocation(shape, a.dtype);
  const cycle = Int32Array.from({ length: size }, (_, i) => i % a.size);
  const flat = gatherAlong(ravel(a), 0, cycle);
  return makeArray(flat.data, flat.offset, shape, rowMajorStrides(shape), a.dtype);
}
