/** NumPy's `np.lib.stride_tricks`: views made by strides. */
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { extent } from "../core/copying.ts";
import { ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxis, checkShape } from "../core/shape.ts";
import type { Axis, Shape } from "../core/shape.ts";

/** How `as_strided` reads the elements. */
export interface StridedOptions {
  /** The shape of the view, that of x by default. */
  shape?: readonly number[] | null | undefined;
  /** How many elements apart neighbours along each axis are, as in `x.strides`. */
  strides?: readonly number[] | null | undefined;
}

/**
 * A view with a shape and strides of its own; elements may come more than once. The strides count elements, as
 * `x.strides` does, where NumPy counts bytes. Throws ValueError when they reach beyond the elements of x.
 *
 * NumPy: `np.lib.stride_tricks.as_strided(x, shape=(3, 2), strides=(8, 8))`
 */
export function as_strided(
  x: ArrayLike,
  shape?: readonly number[] | null | StridedOptions,
  strides?: readonly number[] | null,
): NDArray {
  const options = keywords<StridedOptions>("as_strided", ["shape", "strides"], [shape, strides]);
  const a = asArray(x, "np.lib.stride_tricks.as_strided");
  const sizes = checkShape(options.shape ?? a.shape);
  const steps = [...(options.strides ?? a.strides)];
  if (steps.length !== sizes.length) throw new ValueError("mismatch in length of strides and shape");
  if (!steps.every(Number.isInteger))
    throw new TypeError("as_strided: expected whole numbers for the strides");
  const view = makeArray(a.data, a.offset, sizes, steps, a.dtype);
  if (view.size === 0) return view;
  const [first, last] = extent(view);
  const [from, to] = extent(a);
  // Beyond its own elements lie those of other arrays.
  if (a.size === 0 || first < from || last > to) {
    throw new ValueError(
      `as_strided: the view reaches from element ${first - from} to element ${last - from} of memory that has ` +
        `${a.size === 0 ? 0 : to - from + 1} (strides count elements here, not bytes)`,
    );
  }
  return view;
}

/** Which axes the windows slide along. */
export interface WindowOptions {
  /** The axes to slide along, all by default. */
  axis?: Axis | null | undefined;
}

/**
 * A view of every window of a shape: the axes that the window slides along are shorter by its size less one, and its
 * own axes come last. Throws ValueError for a window that is larger than x.
 *
 * NumPy: `np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(0, 1))`
 */
export function sliding_window_view(
  x: ArrayLike,
  window_shape: Shape,
  axis?: Axis | null | WindowOptions,
): NDArray {
  const options = keywords<WindowOptions>("sliding_window_view", ["axis"], [axis]);
  const a = asArray(x, "np.lib.stride_tricks.sliding_window_view");
  const sizes = typeof window_shape === "number" ? [window_shape] : [...window_shape];
  if (sizes.some((length) => length < 0)) {
    throw new ValueError("`window_shape` cannot contain negative values");
  }
  const axes = windowAxes(a, sizes, options.axis ?? null);
  const trimmed = [...a.shape];
  axes.forEach((along, i) => {
    const length = sizes[i]!;
    if (trimmed[along]! < length) {
      throw new ValueError("window shape cannot be larger than input array shape");
    }
    trimmed[along]! -= length - 1;
  });
  const strides = [...a.strides, ...axes.map((along) => a.strides[along]!)];
  return makeArray(a.data, a.offset, [...trimmed, ...checkShape(sizes)], strides, a.dtype);
}

function windowAxes(a: NDArray, sizes: readonly number[], axis: Axis | null): number[] {
  if (axis === null) {
    if (sizes.length === a.ndim) return a.shape.map((_, i) => i);
    throw new ValueError(
      "Since axis is `None`, must provide window_shape for all dimensions of `x`; " +
        `got ${sizes.length} window_shape elements and \`x.ndim\` is ${a.ndim}.`,
    );
  }
  const count = typeof axis === "number" ? 1 : axis.length;
  if (sizes.length !== count) {
    throw new ValueError(
      `Must provide matching length window_shape and axis; got ${sizes.length} window_shape elements ` +
        `and ${count} axes elements.`,
    );
  }
  // An axis may come twice: the window then has two axes along it.
  return (typeof axis === "number" ? [axis] : [...axis]).map((one) => checkAxis(one, a.ndim));
}
