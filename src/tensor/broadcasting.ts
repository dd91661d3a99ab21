/** NumPy's broadcasting, as functions. */
import { makeArray } from "./array-class.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { ValueError } from "./errors.ts";
import type { NDArray } from "./ndarray.ts";
import {
  broadcastAll,
  broadcastStrides,
  broadcastTwo,
  checkShape,
  formatShape,
  formatTuple,
  sameShape,
} from "./shape.ts";
import type { Shape } from "./shape.ts";

/**
 * A view that repeats x along axes of size 1 and new axes in front; not to be written to. Throws ValueError when x does
 * not broadcast to the shape.
 *
 * NumPy: `np.broadcast_to(x, (4, 3))`
 */
export function broadcast_to(x: ArrayLike, shape: Shape): NDArray {
  const a = asArray(x, "np.broadcast_to");
  const dims = checkShape(shape);
  const joint = broadcastTwo(a.shape, dims);
  if (joint === undefined || !sameShape(joint, dims)) {
    throw new ValueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        `${formatShape(a.shape)}  and requested shape ${formatShape(dims)}`,
    );
  }
  return makeArray(a.data, a.offset, dims, broadcastStrides(a.shape, a.strides, dims), a.dtype);
}

/** Views of the arrays stretched to their common shape. NumPy: `np.broadcast_arrays(a, b)` */
export function broadcast_arrays(...arrays: ArrayLike[]): NDArray[] {
  const all = arrays.map((one) => asArray(one, "np.broadcast_arrays"));
  const shape = broadcastAll(...all.map((one) => one.shape));
  return all.map((one) => broadcast_to(one, shape));
}

/** The shape that arrays of the given shapes broadcast to. NumPy: `np.broadcast_shapes((2, 1), (3,))` */
export function broadcast_shapes(...shapes: Shape[]): number[] {
  const all = shapes.map(checkShape);
  const shape = all.reduce<number[] | undefined>((a, b) => (a === undefined ? a : broadcastTwo(a, b)), []);
  if (shape === undefined) {
    throw new ValueError(
      "shape mismatch: objects cannot be broadcast to a single shape. " +
        `Mismatch is between ${all.map((one, i) => `arg ${i} with shape ${formatTuple(one)}`).join(" and ")}.`,
    );
  }
  return shape;
}
