/** NumPy's broadcasting, as functions. */
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { ValueError } from "../core/errors.ts";
import type { NDArray } from "../ndarray.ts";
import {
  broadcastStrides,
  broadcastTwo,
  checkShape,
  formatShape,
  formatTuple,
  sameShape,
} from "../core/shape.ts";
import type { Shape } from "../core/shape.ts";

/**
 * A view that repeats x along axes of size 1 and new axes in front; not to be written to. Throws ValueError when x does
 * not broadcast to the shape.
 *
 * NumPy: `np.broadcast_to(x, (4, 3))`
 */
export function broadcast_to(x: ArrayLike, shape: Shape): NDArray {
  const a = asArray(x, "np.broadcast_to");
  const dims = checkShape(shape);
  if (a.ndim > dims.length) {
    throw new ValueError("input operand has more dimensions than allowed by the axis remapping");
  }
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
  const shape = jointShape(all.map((one) => one.shape));
  return all.map((one) => broadcast_to(one, shape));
}

/** The shape that arrays of the given shapes broadcast to. Throws ValueError when they do not. NumPy: `np.broadcast_shapes((2, 1), (3,))` */
export function broadcast_shapes(...shapes: Shape[]): number[] {
  return jointShape(shapes.map(checkShape));
}

function jointShape(shapes: readonly (readonly number[])[]): number[] {
  const ndim = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: ndim }, (_, axis) => {
    let joint = 1;
    let from = 0;
    shapes.forEach((shape, place) => {
      const length = shape[axis + shape.length - ndim] ?? 1;
      if (length === 1 || length === joint) return;
      if (joint !== 1) {
        throw new ValueError(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between " +
            `arg ${from} with shape ${formatTuple(shapes[from]!)} and arg ${place} with shape ${formatTuple(shape)}.`,
        );
      }
      joint = length;
      from = place;
    });
    return joint;
  });
}
