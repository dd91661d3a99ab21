/** NumPy's chapter "Array manipulation routines". */
import { isArray, makeArray } from "./array-class.ts";
import { checkAllocation, fresh } from "./allocate.ts";
import { asArray } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { broadcast_to } from "./broadcasting.ts";
import { copyOf, fill } from "./copying.ts";
import { promote } from "./dtype.ts";
import { ValueError } from "./errors.ts";
import { read, take } from "./indexing.ts";
import type { Index } from "./indexing.ts";
import type { NDArray } from "./ndarray.ts";
import { checkAxes, checkAxis, formatShape, rowMajorStrides } from "./shape.ts";
import type { Axis, Shape } from "./shape.ts";

/**
 * The same elements in another shape, a view where possible; one size may be -1 and is worked out. Throws ValueError
 * when the sizes do not multiply to the number of elements.
 *
 * NumPy: `np.reshape(x, (2, -1))`
 */
export function reshape(x: ArrayLike, shape: Shape): NDArray {
  const a = asArray(x, "np.reshape");
  const asked = typeof shape === "number" ? [shape] : [...shape];
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
    throw new ValueError(`cannot reshape array of size ${size} into shape ${formatShape(asked)}`);
  }
  if (unknown >= 0) dims[unknown] = size / known;
  return dims;
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

/** The elements in one axis, a view where possible; also `x.ravel()`. NumPy: `np.ravel(x)` */
export function ravel(x: ArrayLike): NDArray {
  return reshape(x, [-1]);
}

/** A view with the axes in the given order, or in reverse order; also `x.transpose(...)`, `x.T`. NumPy: `np.transpose(x, (0, 2, 1))` */
export function transpose(x: ArrayLike, axes?: readonly number[]): NDArray {
  const a = asArray(x, "np.transpose");
  const ndim = a.ndim;
  if (axes === undefined) {
    return makeArray(a.data, a.offset, [...a.shape].reverse(), [...a.strides].reverse(), a.dtype);
  }
  if (axes.length !== ndim) throw new ValueError("axes don't match array");
  const order = axes.map((axis) => checkAxis(axis, ndim));
  if (new Set(order).size !== ndim) throw new ValueError("repeated axis in transpose");
  const shape = order.map((axis) => a.shape[axis]!);
  const strides = order.map((axis) => a.strides[axis]!);
  return makeArray(a.data, a.offset, shape, strides, a.dtype);
}

/** A view with two axes exchanged; also `x.swapaxes(p, q)`. NumPy: `np.swapaxes(x, p, q)` */
export function swapaxes(x: ArrayLike, p: number, q: number): NDArray {
  const a = asArray(x, "np.swapaxes");
  const order = a.shape.map((_, i) => i);
  const first = checkAxis(p, a.ndim);
  const second = checkAxis(q, a.ndim);
  order[first] = second;
  order[second] = first;
  return transpose(a, order);
}

/** A view with the axes at `source` moved to `destination`; the others keep their order. NumPy: `np.moveaxis(x, 0, -1)` */
export function moveaxis(x: ArrayLike, source: Axis, destination: Axis): NDArray {
  const a = asArray(x, "np.moveaxis");
  const from = checkAxes(source, a.ndim, "source");
  const to = checkAxes(destination, a.ndim, "destination");
  if (from.length !== to.length) {
    throw new ValueError("`source` and `destination` arguments must have the same number of elements");
  }
  const order = a.shape.map((_, i) => i).filter((i) => !from.includes(i));
  const moves = to.map((place, i) => [place, from[i]!] as const).sort((m, n) => m[0] - n[0]);
  for (const [place, axis] of moves) order.splice(place, 0, axis);
  return transpose(a, order);
}

/** A view with new axes of size 1 at the given places of the result. NumPy: `np.expand_dims(x, 0)` */
export function expand_dims(x: ArrayLike, axis: Axis): NDArray {
  const a = asArray(x, "np.expand_dims");
  const count = typeof axis === "number" ? 1 : axis.length;
  const places = checkAxes(axis, a.ndim + count);
  const shape = [...a.shape];
  const strides = [...a.strides];
  for (const place of places.sort((p, q) => p - q)) {
    shape.splice(place, 0, 1);
    strides.splice(place, 0, 0);
  }
  return makeArray(a.data, a.offset, shape, strides, a.dtype);
}

/** A view without the axes of size 1, or without the named ones; also `x.squeeze(axis)`. Throws ValueError if one is not 1. NumPy: `np.squeeze(x, axis)` */
export function squeeze(x: ArrayLike, axis?: Axis | null): NDArray {
  const a = asArray(x, "np.squeeze");
  const axes =
    axis === undefined || axis === null
      ? a.shape.flatMap((length, i) => (length === 1 ? [i] : []))
      : checkAxes(axis, a.ndim);
  if (axes.some((i) => a.shape[i] !== 1)) {
    throw new ValueError("cannot select an axis to squeeze out which has size not equal to one");
  }
  const keep = (_: number, i: number): boolean => !axes.includes(i);
  return makeArray(a.data, a.offset, a.shape.filter(keep), a.strides.filter(keep), a.dtype);
}

/** The arrays of a list of operands; an array counts as the list of its rows. */
function listOf(arrays: readonly ArrayLike[] | NDArray, operation: string): NDArray[] {
  if (!Array.isArray(arrays) && !isArray(arrays)) {
    throw new TypeError(`${operation}: expected a list of arrays, such as [a, b]`);
  }
  return Array.from<ArrayLike, NDArray>(arrays, (one) => asArray(one, operation));
}

/**
 * Arrays joined along an existing axis; all other axes must agree. Throws ValueError otherwise. With axis null the
 * flattened arrays.
 *
 * NumPy: `np.concatenate([a, b], axis=0)`
 */
export function concatenate(arrays: readonly ArrayLike[] | NDArray, axis: number | null = 0): NDArray {
  let parts = listOf(arrays, "np.concatenate");
  const first = parts[0];
  if (first === undefined) throw new ValueError("need at least one array to concatenate");
  if (axis === null) parts = parts.map((part) => ravel(part));
  const ndim = parts[0]!.ndim;
  if (ndim === 0) throw new ValueError("zero-dimensional arrays cannot be concatenated");
  const along = axis === null ? 0 : checkAxis(axis, ndim);
  const shape = [...parts[0]!.shape];
  parts.forEach((part, place) => {
    if (part.ndim !== ndim) {
      throw new ValueError(
        "all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, " +
          `the array at index 0 has ${ndim} dimension(s) and the array at index ${place} has ${part.ndim} dimension(s)`,
      );
    }
    part.shape.forEach((length, i) => {
      if (i !== along && length !== shape[i]) {
        throw new ValueError(
          "all the input array dimensions except for the concatenation axis must match exactly, " +
            `but along dimension ${i}, the array at index 0 has size ${shape[i]} ` +
            `and the array at index ${place} has size ${length}`,
        );
      }
    });
  });
  shape[along] = parts.reduce((total, part) => total + part.shape[along]!, 0);
  const out = fresh(shape, parts.map((part) => part.dtype).reduce(promote));
  let start = out.offset;
  for (const part of parts) {
    fill(makeArray(out.data, start, part.shape, out.strides, out.dtype), part);
    start += part.shape[along]! * out.strides[along]!;
  }
  return out;
}

/** Arrays of one shape joined along a new axis. NumPy: `np.stack([a, b], axis=0)` */
export function stack(arrays: readonly ArrayLike[] | NDArray, axis = 0): NDArray {
  const parts = listOf(arrays, "np.stack");
  if (parts.length === 0) throw new ValueError("need at least one array to stack");
  if (parts.some((part) => part.shape.join() !== parts[0]!.shape.join())) {
    throw new ValueError("all input arrays must have the same shape");
  }
  const place = checkAxis(axis, parts[0]!.ndim + 1);
  return concatenate(
    parts.map((part) => expand_dims(part, place)),
    place,
  );
}

/** Rows on top of each other: 1-D arrays become rows, others join along axis 0. NumPy: `np.vstack([a, b])` */
export function vstack(arrays: readonly ArrayLike[] | NDArray): NDArray {
  const parts = listOf(arrays, "np.vstack");
  return concatenate(parts.map((part) => (part.ndim < 2 ? reshape(part, [1, -1]) : part)));
}

/** Side by side: 1-D arrays join along axis 0, others along axis 1. NumPy: `np.hstack([a, b])` */
export function hstack(arrays: readonly ArrayLike[] | NDArray): NDArray {
  const parts = listOf(arrays, "np.hstack");
  const flat = parts.map((part) => (part.ndim === 0 ? reshape(part, [1]) : part));
  return concatenate(flat, (flat[0]?.ndim ?? 1) === 1 ? 0 : 1);
}

/** 1-D arrays as the columns of a matrix; matrices side by side. NumPy: `np.column_stack([a, b])` */
export function column_stack(arrays: readonly ArrayLike[] | NDArray): NDArray {
  const parts = listOf(arrays, "np.column_stack");
  return concatenate(
    parts.map((part) => (part.ndim < 2 ? reshape(part, [-1, 1]) : part)),
    1,
  );
}

/**
 * Views of the parts along an axis: so many equal ones, or cut before the given positions. Throws ValueError when the
 * axis does not divide.
 *
 * NumPy: `np.split(x, 3, axis=0)`, `np.split(x, [2, 5])`
 */
export function split(x: ArrayLike, sections: number | readonly number[], axis = 0): NDArray[] {
  const length = axisLength(x, axis);
  if (typeof sections === "number" && length % sections !== 0) {
    throw new ValueError("array split does not result in an equal division");
  }
  return array_split(x, sections, axis);
}

/** Like `np.split`, and the first parts are one longer when the axis does not divide. NumPy: `np.array_split(x, 3)` */
export function array_split(x: ArrayLike, sections: number | readonly number[], axis = 0): NDArray[] {
  const a = asArray(x, "np.split");
  const length = axisLength(a, axis);
  let cuts: readonly number[];
  if (typeof sections === "number") {
    if (sections <= 0) throw new ValueError("number sections must be larger than 0.");
    const each = Math.floor(length / sections);
    const longer = length % sections;
    cuts = Array.from({ length: sections - 1 }, (_, i) => (i + 1) * each + Math.min(i + 1, longer));
  } else {
    cuts = sections;
  }
  const before: Index[] = new Array<Index>(checkAxis(axis, a.ndim)).fill(":");
  return [0, ...cuts].map((start, i) => read(a, [...before, `${start}:${cuts[i] ?? length}`]));
}

function axisLength(x: ArrayLike, axis: number): number {
  const a = asArray(x, "np.split");
  return a.shape[checkAxis(axis, a.ndim)]!;
}

/** Each element repeated, so many times or its own number of times, along an axis or of the flattened array. NumPy: `np.repeat(x, 2, axis=0)` */
export function repeat(
  x: ArrayLike,
  repeats: number | readonly number[] | NDArray,
  axis?: number | null,
): NDArray {
  const given = asArray(x, "np.repeat");
  const a = axis === undefined || axis === null ? ravel(given) : given;
  const along = checkAxis(axis ?? 0, a.ndim);
  const length = a.shape[along]!;
  const counts = asArray(repeats, "np.repeat").toFlat();
  if (counts.length !== 1 && counts.length !== length) {
    throw new ValueError(
      `operands could not be broadcast together with shape ${formatShape([length])} ${formatShape([counts.length])}`,
    );
  }
  const total = counts.reduce((sum, count) => sum + count, 0) * (counts.length === 1 ? length : 1);
  checkAllocation([Math.max(total, 0)], "int64");
  const picks: number[] = [];
  for (let i = 0; i < length; i++) {
    const count = counts[counts.length === 1 ? 0 : i]!;
    if (count < 0) throw new ValueError("repeats may not contain negative values.");
    for (let k = 0; k < count; k++) picks.push(i);
  }
  return take(a, picks.length === 0 ? fresh([0], "int64") : picks, along);
}

/** The whole array repeated along each axis. NumPy: `np.tile(x, (2, 1))` */
export function tile(x: ArrayLike, reps: Shape): NDArray {
  const a = asArray(x, "np.tile");
  const times = typeof reps === "number" ? [reps] : [...reps];
  while (times.length < a.ndim) times.unshift(1);
  let out = reshape(a, [...new Array<number>(times.length - a.ndim).fill(1), ...a.shape]);
  checkAllocation(
    out.shape.map((length, axis) => length * times[axis]!),
    a.dtype,
  );
  times.forEach((count, axis) => {
    if (count !== 1)
      out =
        count === 0
          ? read(out, [...slices(axis), "0:0"])
          : concatenate(new Array<NDArray>(count).fill(out), axis);
  });
  return copyOf(out);
}

function slices(count: number): string[] {
  return new Array<string>(count).fill(":");
}

/** A view with the order along the named axes, or along all, reversed. NumPy: `np.flip(x, axis=0)` */
export function flip(x: ArrayLike, axis?: Axis | null): NDArray {
  const a = asArray(x, "np.flip");
  const axes = axis === undefined || axis === null ? a.shape.map((_, i) => i) : checkAxes(axis, a.ndim);
  return read(
    a,
    a.shape.map((_, i) => (axes.includes(i) ? "::-1" : ":")),
  );
}

/** The elements shifted along axes, those beyond the end come in at the front; without an axis flattened first. NumPy: `np.roll(x, 1, axis=0)` */
export function roll(x: ArrayLike, shift: number | readonly number[], axis?: Axis | null): NDArray {
  const a = asArray(x, "np.roll");
  if (axis === undefined || axis === null) {
    const total = (typeof shift === "number" ? [shift] : shift).reduce((p, q) => p + q, 0);
    return reshape(roll(ravel(a), total, 0), a.shape);
  }
  const axes = typeof axis === "number" ? [axis] : axis;
  const shifts = typeof shift === "number" ? axes.map(() => shift) : shift;
  let out = copyOf(a);
  axes.forEach((one, i) => {
    const along = checkAxis(one, a.ndim);
    const length = a.shape[along]!;
    if (length === 0) return;
    const by = (((shifts[i] ?? 0) % length) + length) % length;
    const front = read(out, [...slices(along), `${length - by}:`]);
    out = concatenate([front, read(out, [...slices(along), `:${length - by}`])], along);
  });
  return out;
}

/**
 * The array with a border of one value: `width` elements on every side, or [before, after], or such a pair for each axis.
 *
 * NumPy: `np.pad(x, ((0, 0), (1, 1)), constant_values=0)`
 */
export function pad(
  x: ArrayLike,
  width: number | readonly number[] | readonly (readonly number[])[],
  options: { constant_values?: number } = {},
): NDArray {
  const a = asArray(x, "np.pad");
  const widths = asArray(width, "np.pad");
  const pairs = broadcast_to(widths.ndim === 1 && widths.size === 1 ? reshape(widths, []) : widths, [
    a.ndim,
    2,
  ]);
  const before = a.shape.map((_, i) => pairs.item(i, 0));
  const after = a.shape.map((_, i) => pairs.item(i, 1));
  if ([...before, ...after].some((count) => count < 0))
    throw new ValueError("index can't contain negative values");
  const out = fresh(
    a.shape.map((length, i) => before[i]! + length + after[i]!),
    a.dtype,
  );
  if (options.constant_values !== undefined) out.fill(options.constant_values);
  const start = before.reduce((sum, count, i) => sum + count * out.strides[i]!, out.offset);
  fill(makeArray(out.data, start, a.shape, out.strides, out.dtype), a);
  return out;
}
