/** NumPy's chapter "Array manipulation routines": the shape of an array, its axes and their order. */
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { axisError, axisTuple } from "./axes.ts";
import { copyOf } from "../core/copying.ts";
import { ValueError } from "../core/errors.ts";
import { isKeywords, keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { checkAxes, checkAxis, rowMajorStrides } from "../core/shape.ts";
import type { Axis, Dims, Shape } from "../core/shape.ts";

/**
 * The order in which elements are read: "C" by rows, "F" by columns, "A" by columns if the array lies so in memory,
 * "K" as they lie in memory.
 */
export type Order = "C" | "F" | "A" | "K";

export interface OrderOptions {
  order?: Order | undefined;
}

function orderOf(operation: string, given: Order | OrderOptions | undefined): Order {
  const { order = "C" } = keywords<OrderOptions>(operation, ["order"], [given]);
  if (!["C", "F", "A", "K"].includes(order)) {
    throw new ValueError(`order must be one of 'C', 'F', 'A', or 'K' (got '${order}')`);
  }
  return order;
}

/** Whether the elements lie in column-major order and not in row-major order. */
function isColumnMajor(a: NDArray): boolean {
  return !a.contiguous && transpose(a).contiguous;
}

/**
 * The same elements in another shape, a view where possible; one size may be -1 and is worked out. With order "F" the
 * elements are read and placed with the first axis changing fastest. Throws ValueError when the sizes do not multiply
 * to the number of elements.
 *
 * NumPy: `np.reshape(x, (2, -1))`, `np.reshape(x, (2, -1), order="F")`
 */
export function reshape(x: ArrayLike, shape: Shape, order?: Order | OrderOptions): NDArray {
  const a = asArray(x, "np.reshape");
  const asked = typeof shape === "number" ? [shape] : [...shape];
  const by = order === undefined ? "C" : orderOf("reshape", order);
  if (by === "K") throw new ValueError("order 'K' is not permitted for reshaping");
  if (by === "F" || (by === "A" && isColumnMajor(a))) {
    return transpose(reshape(transpose(a), fillUnknown(asked, a.size).reverse()));
  }
  const dims = fillUnknown(asked, a.size);
  const strides = a.contiguous ? rowMajorStrides(dims) : viewStrides(a, dims);
  if (strides !== undefined) return makeArray(a.data, a.offset, dims, strides, a.dtype);
  const plain = copyOf(a);
  return makeArray(plain.data, plain.offset, dims, rowMajorStrides(dims), a.dtype);
}

function fillUnknown(asked: readonly number[], size: number): number[] {
  let unknown = -1;
  let known = 1;
  asked.forEach((length, i) => {
    if (!Number.isInteger(length)) {
      throw new TypeError(`reshape: expected whole numbers for the shape, got ${String(length)}`);
    }
    if (length === -1) {
      if (unknown >= 0) throw new ValueError("can only specify one unknown dimension");
      unknown = i;
    } else {
      known *= length;
    }
  });
  const dims = [...asked];
  const fits = unknown < 0 ? known === size : known > 0 && size % known === 0;
  if (!fits || dims.some((length) => length < -1)) {
    throw new ValueError(`cannot reshape array of size ${size} into shape ${askedShape(asked)}`);
  }
  if (unknown >= 0) dims[unknown] = size / known;
  return dims;
}

/** NumPy's spelling of a shape with a size to be worked out, which it leaves out in front. */
function askedShape(asked: readonly number[]): string {
  const first = asked.findIndex((length) => length >= 0);
  const sizes = asked.slice(first).map((length) => (length < 0 ? "newaxis" : String(length)));
  return sizes.length === 1 ? `(${sizes.join("")},)` : `(${sizes.join(",")})`;
}

/** Strides that read a strided array in another shape, or undefined when only a copy can. */
function viewStrides(a: NDArray, dims: readonly number[]): number[] | undefined {
  const from: number[] = [];
  const steps: number[] = [];
  a.shape.forEach((length, i) => {
    if (length !== 1) {
      from.push(length);
      steps.push(a.strides[i]!);
    }
  });
  const strides = new Array<number>(dims.length).fill(0);
  let i = 0;
  let j = 0;
  while (i < from.length) {
    // The smallest groups of old and new axes with the same number of elements.
    let oldSize = from[i]!;
    let newSize = dims[j] ?? 1;
    let iEnd = i + 1;
    let jEnd = j + 1;
    while (oldSize !== newSize) {
      if (oldSize < newSize) oldSize *= from[iEnd++] ?? 1;
      else newSize *= dims[jEnd++] ?? 1;
    }
    for (let k = i; k < iEnd - 1; k++) {
      if (steps[k] !== from[k + 1]! * steps[k + 1]!) return undefined;
    }
    let step = steps[iEnd - 1]!;
    for (let k = jEnd - 1; k >= j; k--) {
      strides[k] = step;
      step *= dims[k] ?? 1;
    }
    i = iEnd;
    j = jEnd;
  }
  return strides;
}

/** The elements in one axis, by rows or in another order, a view where possible; also `x.ravel()`. NumPy: `np.ravel(x, order="C")` */
export function ravel(x: ArrayLike, order?: Order | OrderOptions): NDArray {
  const a = asArray(x, "np.ravel");
  const by = order === undefined ? "C" : orderOf("ravel", order);
  if (by === "K") return reshape(transpose(a, memoryOrder(a)), [-1]);
  return reshape(a, [-1], by);
}

/** The axes from the widest to the narrowest step in memory. */
export function memoryOrder(a: NDArray): number[] {
  return a.shape.map((_, i) => i).sort((p, q) => Math.abs(a.strides[q]!) - Math.abs(a.strides[p]!));
}

export interface TransposeOptions {
  axes?: readonly number[] | null | undefined;
}

/** A view with the axes in the given order, or in reverse order; also `x.transpose(...)`, `x.T`. NumPy: `np.transpose(x, (0, 2, 1))` */
export function transpose(x: ArrayLike, axes?: readonly number[] | null | TransposeOptions): NDArray {
  const a = asArray(x, "np.transpose");
  const ndim = a.ndim;
  const asked = isKeywords(axes) ? keywords<TransposeOptions>("transpose", ["axes"], [axes]).axes : axes;
  if (asked === undefined || asked === null) {
    return makeArray(a.data, a.offset, [...a.shape].reverse(), [...a.strides].reverse(), a.dtype);
  }
  if (asked.length !== ndim) throw new ValueError("axes don't match array");
  const order = asked.map((axis) => checkAxis(axis, ndim));
  if (new Set(order).size !== ndim) throw new ValueError("repeated axis in transpose");
  const shape = order.map((axis) => a.shape[axis]!);
  const strides = order.map((axis) => a.strides[axis]!);
  return makeArray(a.data, a.offset, shape, strides, a.dtype);
}

/** A view with two axes exchanged; also `x.swapaxes(p, q)`. NumPy: `np.swapaxes(x, p, q)` */
export function swapaxes(x: ArrayLike, p: number, q: number): NDArray {
  const a = asArray(x, "np.swapaxes");
  const order = a.shape.map((_, i) => i);
  const [first = 0] = axisTuple(p, a.ndim, "axis1");
  const [second = 0] = axisTuple(q, a.ndim, "axis2");
  order[first] = second;
  order[second] = first;
  return transpose(a, order);
}

/** A view with the axes at `source` moved to `destination`; the others keep their order. NumPy: `np.moveaxis(x, 0, -1)` */
export function moveaxis(x: ArrayLike, source: Axis, destination: Axis): NDArray {
  const a = asArray(x, "np.moveaxis");
  const from = axisTuple(source, a.ndim, "source");
  const to = axisTuple(destination, a.ndim, "destination");
  if (from.length !== to.length) {
    throw new ValueError("`source` and `destination` arguments must have the same number of elements");
  }
  const order = a.shape.map((_, i) => i).filter((i) => !from.includes(i));
  const moves = to.map((place, i) => [place, from[i]!] as const).sort((m, n) => m[0] - n[0]);
  for (const [place, axis] of moves) order.splice(place, 0, axis);
  return transpose(a, order);
}

/** A view with one axis moved in front of the axis that is now at `start`. NumPy: `np.rollaxis(x, 2, start=0)` */
export function rollaxis(x: ArrayLike, axis: number, start = 0): NDArray {
  const a = asArray(x, "np.rollaxis");
  const from = checkAxis(axis, a.ndim);
  const before = start < 0 ? start + a.ndim : start;
  if (before < 0 || before > a.ndim) {
    const wording = `'start' arg requires ${-a.ndim} <= start < ${a.ndim + 1}, but ${before} was passed in`;
    throw axisError(start, a.ndim, () => wording);
  }
  return moveaxis(a, from, from < before ? before - 1 : before);
}

export interface AxisOptions {
  axis?: Axis | null | undefined;
}

const axisOptions = (operation: string, given: Axis | null | undefined | AxisOptions): AxisOptions =>
  keywords<AxisOptions>(operation, ["axis"], [given]);

/** A view with new axes of size 1 at the given places of the result. NumPy: `np.expand_dims(x, 0)` */
export function expand_dims(x: ArrayLike, axis: Axis | AxisOptions): NDArray {
  const a = asArray(x, "np.expand_dims");
  const { axis: asked } = axisOptions("expand_dims", axis);
  if (asked === undefined || asked === null) {
    throw new TypeError("expand_dims() missing 1 required positional argument: 'axis'");
  }
  const places = axisTuple(asked, a.ndim + (typeof asked === "number" ? 1 : asked.length));
  const shape = [...a.shape];
  const strides = [...a.strides];
  for (const place of places.sort((p, q) => p - q)) {
    shape.splice(place, 0, 1);
    strides.splice(place, 0, 0);
  }
  return makeArray(a.data, a.offset, shape, strides, a.dtype);
}

/** A view without the axes of size 1, or without the named ones; also `x.squeeze(axis)`. Throws ValueError if one is not 1. NumPy: `np.squeeze(x, axis)` */
export function squeeze(x: ArrayLike, axis?: Axis | null | AxisOptions): NDArray {
  const a = asArray(x, "np.squeeze");
  const { axis: asked } = axisOptions("squeeze", axis);
  const all = a.shape.flatMap((length, i) => (length === 1 ? [i] : []));
  // NumPy lets a 0-d array pass as one with an axis.
  const axes = asked === undefined || asked === null ? all : checkAxes(asked, Math.max(a.ndim, 1));
  if (a.ndim === 0) return makeArray(a.data, a.offset, [], [], a.dtype);
  if (axes.some((i) => a.shape[i] !== 1)) {
    throw new ValueError("cannot select an axis to squeeze out which has size not equal to one");
  }
  const keep = (_: number, i: number): boolean => !axes.includes(i);
  return makeArray(a.data, a.offset, a.shape.filter(keep), a.strides.filter(keep), a.dtype);
}

/** At least one axis: a number becomes (1,); several arrays give a list. NumPy: `np.atleast_1d(x)` */
export function atleast_1d(x: ArrayLike): NDArray;
export function atleast_1d(...arrays: ArrayLike[]): NDArray[];
export function atleast_1d(...arrays: ArrayLike[]): NDArray | NDArray[] {
  return each("np.atleast_1d", arrays, (a) => (a.ndim === 0 ? reshape(a, [1]) : a));
}

/** At least two axes: (N,) becomes (1, N); several arrays give a list. NumPy: `np.atleast_2d(x)` */
export function atleast_2d(x: ArrayLike): NDArray;
export function atleast_2d(...arrays: ArrayLike[]): NDArray[];
export function atleast_2d(...arrays: ArrayLike[]): NDArray | NDArray[] {
  return each("np.atleast_2d", arrays, (a) => (a.ndim < 2 ? expand_dims(reshape(a, [-1]), 0) : a));
}

/** At least three axes: (N,) becomes (1, N, 1), (M, N) becomes (M, N, 1); several arrays give a list. NumPy: `np.atleast_3d(x)` */
export function atleast_3d(x: ArrayLike): NDArray;
export function atleast_3d(...arrays: ArrayLike[]): NDArray[];
export function atleast_3d(...arrays: ArrayLike[]): NDArray | NDArray[] {
  return each("np.atleast_3d", arrays, (a) => {
    if (a.ndim >= 3) return a;
    return expand_dims(a.ndim === 2 ? a : expand_dims(reshape(a, [-1]), 0), 2);
  });
}

function each(
  operation: string,
  arrays: readonly ArrayLike[],
  change: (a: NDArray) => NDArray,
): NDArray | NDArray[] {
  const changed = arrays.map((one) => change(asArray(one, operation)));
  return changed.length === 1 ? changed[0]! : changed;
}

/** The sizes of the axes. NumPy: `np.shape(x)` */
export function shape(x: ArrayLike): Dims {
  return asArray(x, "np.shape").shape;
}

/** The number of axes. NumPy: `np.ndim(x)` */
export function ndim(x: ArrayLike): number {
  return asArray(x, "np.ndim").ndim;
}

/** The number of elements, or how many there are along an axis or several. NumPy: `np.size(x, axis=0)` */
export function size(x: ArrayLike, axis?: Axis | null | AxisOptions): number {
  const a = asArray(x, "np.size");
  const { axis: along } = axisOptions("size", axis);
  if (along === undefined || along === null) return a.size;
  return axisTuple(along, a.ndim).reduce((product, one) => product * a.shape[one]!, 1);
}
