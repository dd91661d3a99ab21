/** NumPy's chapter "Indexing": what `x[...]` means, read and written. */
import { isArray, makeArray } from "./array-class.ts";
import { checkAllocation, fresh, scalar, uninitialized } from "./allocate.ts";
import { asArray, asElements } from "./asarray.ts";
import type { ArrayLike } from "./asarray.ts";
import { checkWritable, fill, rowMajor } from "./copying.ts";
import { isFloat, promote } from "./dtype.ts";
import { IndexError, ValueError } from "./errors.ts";
import type { NDArray } from "../ndarray.ts";
import { broadcastAll, broadcastTwo, formatShape, sameShape, sizeOf } from "./shape.ts";
import { together } from "./operands.ts";
import { select } from "./select.ts";
import { parseSlice, SliceEntry } from "./slice.ts";

/**
 * One entry of an index: a whole number; a slice as NumPy writes it, in a string (":", "1:3", "::-1", ":-1");
 * "..." for all axes in between; null for a new axis of size 1; an int64 or bool array, or the same as a list.
 */
export type Index = number | string | SliceEntry | boolean | null | NDArray | readonly Index[];

/** The elements that an index with arrays in it selects, as positions in the array's data, in row-major order. */
export interface Gathered {
  shape: number[];
  positions: Int32Array;
}

/** One axis of what an index selects before arrays are looked up. */
interface Axis {
  length: number;
  stride: number;
}

interface Resolved {
  offset: number;
  axes: Axis[];
  /** The arrays of the index: where among `axes` they stood, whether together, and what they add to the offset. */
  arrays: { at: number; shape: number[]; steps: Int32Array } | undefined;
}

type Entry = number | string | SliceEntry | null | NDArray;

const NOT_AN_INDEX =
  "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices";

/** x[...index]: a view when the index has no arrays in it, else a copy. */
export function read(x: NDArray, index: readonly Index[]): NDArray {
  const element = readNumbers(x, index);
  if (element !== undefined) return element;
  const view = readSlices(x, index);
  if (view !== undefined) return view;
  const resolved = resolve(x, index);
  if (resolved.arrays === undefined) return asView(x, resolved);
  const { shape, positions } = gatherResolved(resolved);
  const out = uninitialized(shape, x.dtype);
  const [to, from, start] = [out.data, x.data, out.offset];
  for (let i = 0; i < positions.length; i++) to[start + i] = from[positions[i]!]!;
  return out;
}

/** x[i, j, …] of whole numbers alone, the commonest index; undefined for any other. */
function readNumbers(x: NDArray, index: readonly Index[]): NDArray | undefined {
  if (index.length > x.ndim) return undefined;
  let offset = x.offset;
  for (let axis = 0; axis < index.length; axis++) {
    const at = index[axis];
    if (typeof at !== "number" || !Number.isInteger(at)) return undefined;
    offset += wrap(at, axis, x.shape[axis]!) * x.strides[axis]!;
  }
  if (index.length === x.ndim && x.ndim > 0) {
    // NumPy gives a scalar: a value, which does not change when x does.
    const element = scalar(x.data[offset]!, x.dtype);
    element.isScalar = true;
    return element;
  }
  return makeArray(x.data, offset, x.shape.slice(index.length), x.strides.slice(index.length), x.dtype);
}

/** x[1:3, :, 0] of whole numbers, slices and new axes: the short way to the view; undefined for any other index. */
function readSlices(x: NDArray, index: readonly Index[]): NDArray | undefined {
  const shape: number[] = [];
  const strides: number[] = [];
  let { offset } = x;
  let axis = 0;
  for (const entry of index) {
    if (entry === null) {
      shape.push(1);
      strides.push(0);
      continue;
    }
    const length = x.shape[axis];
    const stride = x.strides[axis];
    if (length === undefined || stride === undefined) return undefined;
    if (typeof entry === "number") {
      if (!Number.isInteger(entry)) return undefined;
      offset += wrap(entry, axis, length) * stride;
    } else if (entry instanceof SliceEntry) {
      const slice = entry.on(length);
      // An empty slice may start one past the end; its offset is never read.
      if (slice.length > 0) offset += slice.start * stride;
      shape.push(slice.length);
      strides.push(slice.step * stride);
    } else return undefined;
    axis++;
  }
  for (; axis < x.ndim; axis++) {
    shape.push(x.shape[axis]!);
    strides.push(x.strides[axis]!);
  }
  return makeArray(x.data, offset, shape, strides, x.dtype);
}

/** x[...index] = value: casts to the dtype of x, and broadcasts. */
export function write(x: NDArray, index: Index | readonly Index[], value: ArrayLike): void {
  const source = asElements(value, x.dtype, "x.set");
  checkWritable(x, "assignment destination is read-only");
  const resolved = resolve(x, asEntries(index));
  if (resolved.arrays === undefined) {
    const target = asView(x, resolved);
    const fitting = fitted(source, target.shape);
    fill(target, fitting);
    return;
  }
  const { shape, positions } = gatherResolved(resolved);
  // Cast on the way, and copied even from x itself: what is written must not be read again.
  const values = uninitialized(shape, x.dtype);
  fill(values, fittedToSelection(source, shape, index));
  const [to, from, start] = [x.data, values.data, values.offset];
  for (let i = 0; i < positions.length; i++) to[positions[i]!] = from[start + i]!;
}

/** The positions in the data of x that an index selects, repeated as often as the index repeats them. */
export function gather(x: NDArray, index: Index | readonly Index[]): Gathered {
  return gatherResolved(resolve(x, asEntries(index)));
}

function asEntries(index: Index | readonly Index[]): readonly Index[] {
  return Array.isArray(index) ? (index as readonly Index[]) : [index];
}

/** The source, without the axes of size 1 in front that NumPy lets go; throws when it does not broadcast to `shape`. */
function fitted(source: NDArray, shape: readonly number[]): NDArray {
  let extra = 0;
  while (source.ndim - extra > shape.length && source.shape[extra] === 1) extra++;
  const kept = source.shape.slice(extra);
  const joint = broadcastTwo(kept, shape);
  if (joint === undefined || !sameShape(joint, shape)) {
    throw new ValueError(
      `could not broadcast input array from shape ${formatShape(source.shape)} into shape ${formatShape(shape)}`,
    );
  }
  return extra === 0
    ? source
    : makeArray(source.data, source.offset, kept, source.strides.slice(extra), source.dtype);
}

/** The same for a selection by arrays, which NumPy speaks of in other words. */
function fittedToSelection(
  source: NDArray,
  shape: readonly number[],
  index: Index | readonly Index[],
): NDArray {
  const joint = broadcastTwo(source.shape, shape);
  if (joint !== undefined && sameShape(joint, shape)) return source;
  const entries = asEntries(index);
  const mask = entries.length === 1 ? entries[0] : undefined;
  const single = isArray(mask) ? mask : Array.isArray(mask) ? asArray(mask) : undefined;
  if (single?.dtype === "bool" && source.ndim < 2) {
    throw new ValueError(
      `NumPy boolean array indexing assignment cannot assign ${source.size} input values ` +
        `to the ${sizeOf(shape)} output values where the mask is true`,
    );
  }
  throw new ValueError(
    `shape mismatch: value array of shape ${formatShape(source.shape)} ` +
      `could not be broadcast to indexing result of shape ${formatShape(shape)}`,
  );
}

function asView(x: NDArray, { offset, axes }: Resolved): NDArray {
  const shape = axes.map((axis) => axis.length);
  const strides = axes.map((axis) => axis.stride);
  return makeArray(x.data, offset, shape, strides, x.dtype);
}

function resolve(x: NDArray, index: readonly Index[]): Resolved {
  const entries = index.map(toEntry);
  let used = 0;
  let ellipses = 0;
  for (const entry of entries) {
    if (entry === "...") ellipses++;
    else if (entry !== null) used += isArray(entry) && entry.dtype === "bool" ? entry.ndim : 1;
  }
  if (ellipses > 1) throw new IndexError("an index can only have a single ellipsis ('...')");
  if (used > x.ndim) {
    throw new IndexError(
      `too many indices for array: array is ${x.ndim}-dimensional, but ${used} were indexed`,
    );
  }
  if (ellipses === 0) entries.push("...");

  const axes: Axis[] = [];
  const found: { lookup: NDArray; length: number; stride: number; axis: number }[] = [];
  const withArrays = entries.some((entry) => isArray(entry));
  let offset = x.offset;
  let axis = 0;
  // Arrays that stand together put their axes there; apart, their axes come first.
  let at = -1;
  let lastArray = -1;
  let apart = false;
  for (const [place, entry] of entries.entries()) {
    if (entry === null) {
      axes.push({ length: 1, stride: 0 });
    } else if (entry === "...") {
      for (let left = x.ndim - used; left > 0; left--, axis++) {
        axes.push({ length: x.shape[axis]!, stride: x.strides[axis]! });
      }
    } else if (typeof entry === "string" || entry instanceof SliceEntry) {
      const slice = typeof entry === "string" ? parseSlice(entry, x.shape[axis]!) : entry.on(x.shape[axis]!);
      // An empty slice may start one past the end; its offset is never read.
      if (slice.length > 0) offset += slice.start * x.strides[axis]!;
      axes.push({ length: slice.length, stride: slice.step * x.strides[axis]! });
      axis++;
    } else if (typeof entry === "number" && !withArrays) {
      offset += wrap(entry, axis, x.shape[axis]!) * x.strides[axis]!;
      axis++;
    } else {
      if (at < 0) at = axes.length;
      else if (lastArray !== place - 1) apart = true;
      lastArray = place;
      for (const lookup of lookups(entry, x, axis)) {
        if (lookup.consumes) {
          found.push({ lookup: lookup.array, length: x.shape[axis]!, stride: x.strides[axis]!, axis });
          axis++;
        } else {
          found.push({ lookup: lookup.array, length: 1, stride: 0, axis });
        }
      }
    }
  }
  if (!withArrays) return { offset, axes, arrays: undefined };

  let shape: number[] = [];
  for (const { lookup } of found) {
    const joint = broadcastTwo(shape, lookup.shape);
    if (joint === undefined) {
      const shapes = found.map((one) => `${formatShape(one.lookup.shape)} `).join("");
      throw new IndexError(
        `shape mismatch: indexing arrays could not be broadcast together with shapes ${shapes}`,
      );
    }
    shape = joint;
  }
  const steps = new Int32Array(sizeOf(shape));
  for (const { lookup, length, stride, axis: of } of found) {
    const spread = uninitialized(shape, "int64");
    fill(spread, lookup);
    const { data, offset: start } = spread;
    for (let i = 0; i < steps.length; i++) steps[i]! += wrap(data[start + i]!, of, length) * stride;
  }
  return { offset, axes, arrays: { at: apart ? 0 : at, shape, steps } };
}

/** The flat positions, in the order of the result's elements. */
function gatherResolved({ offset, axes, arrays }: Resolved): Gathered {
  const at = arrays?.at ?? axes.length;
  const before = axes.slice(0, at);
  const after = axes.slice(at);
  const shape = [
    ...before.map((axis) => axis.length),
    ...(arrays?.shape ?? []),
    ...after.map((axis) => axis.length),
  ];
  checkAllocation(shape, "float64");
  let positions = Int32Array.of(offset);
  for (const axis of before) positions = spreadAlong(positions, axis);
  if (arrays !== undefined) positions = spread(positions, arrays.steps);
  for (const axis of after) positions = spreadAlong(positions, axis);
  return { shape, positions };
}

function spreadAlong(positions: Int32Array, { length, stride }: Axis): Int32Array<ArrayBuffer> {
  const steps = new Int32Array(length);
  for (let i = 0; i < length; i++) steps[i] = i * stride;
  return spread(positions, steps);
}

/** Each position with each step added to it. */
function spread(positions: Int32Array, steps: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(positions.length * steps.length);
  let next = 0;
  for (const position of positions) {
    for (let i = 0; i < steps.length; i++) out[next++] = position + steps[i]!;
  }
  return out;
}

/** A place on an axis, counted from its start. Throws IndexError for one outside of it. */
export function wrap(at: number, axis: number, length: number): number {
  if (at >= 0 ? at >= length : at < -length) {
    throw new IndexError(`index ${at} is out of bounds for axis ${axis} with size ${length}`);
  }
  return at < 0 ? at + length : at;
}

function toEntry(entry: unknown): Entry {
  if (entry === null || typeof entry === "string" || entry instanceof SliceEntry) return entry;
  if (typeof entry === "number") {
    if (!Number.isInteger(entry)) throw new IndexError(NOT_AN_INDEX);
    return entry;
  }
  if (isArray(entry)) {
    if (isFloat(entry.dtype)) {
      throw new IndexError("arrays used as indices must be of integer (or boolean) type");
    }
    return entry;
  }
  if (typeof entry === "boolean") return asArray(entry);
  if (Array.isArray(entry)) {
    const array = asArray(entry, "x.at");
    if (array.size === 0) return fresh(array.shape, "int64");
    if (isFloat(array.dtype)) throw new IndexError(NOT_AN_INDEX);
    return array;
  }
  throw new IndexError(NOT_AN_INDEX);
}

/** The whole-number arrays that an entry stands for: a mask gives one for each of its axes. */
function lookups(
  entry: Exclude<Entry, string | SliceEntry | null>,
  x: NDArray,
  axis: number,
): { array: NDArray; consumes: boolean }[] {
  if (typeof entry === "number") return [{ array: asArray(entry), consumes: true }];
  if (entry.dtype !== "bool") return [{ array: entry, consumes: true }];
  entry.shape.forEach((size, i) => {
    if (size !== x.shape[axis + i]) {
      throw new IndexError(
        `boolean index did not match indexed array along axis ${axis + i}; ` +
          `size of axis is ${x.shape[axis + i]} but size of corresponding boolean axis is ${size}`,
      );
    }
  });
  if (entry.ndim === 0)
    return [{ array: fresh([entry.data[entry.offset]! ? 1 : 0], "int64"), consumes: false }];
  return nonzero(entry).map((array) => ({ array, consumes: true }));
}

/**
 * The indices of the elements that are not 0: one 1-D int64 array for each axis.
 *
 * NumPy: `np.nonzero(x)`
 */
export function nonzero(x: ArrayLike): NDArray[] {
  const a = rowMajor(asArray(x, "np.nonzero"));
  if (a.ndim === 0) {
    throw new ValueError(
      "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead. " +
        "If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`.",
    );
  }
  const hits: number[] = [];
  for (let i = 0; i < a.size; i++) if (a.data[a.offset + i] !== 0) hits.push(i);
  let step = a.size;
  return a.shape.map((length) => {
    step /= length;
    const out = fresh([hits.length], "int64");
    for (let i = 0; i < hits.length; i++) out.data[out.offset + i] = Math.floor(hits[i]! / step) % length;
    return out;
  });
}

/**
 * Elements of a where the condition holds, elements of b elsewhere; all three broadcast. With a condition alone,
 * the indices where it holds, as `np.nonzero`.
 *
 * NumPy: `np.where(condition, a, b)`
 */
export function where(condition: ArrayLike): NDArray[];
export function where(condition: ArrayLike, a: ArrayLike, b: ArrayLike): NDArray;
export function where(condition: ArrayLike, a?: ArrayLike, b?: ArrayLike): NDArray | NDArray[] {
  if (a === undefined && b === undefined) return nonzero(condition);
  if (a === undefined || b === undefined)
    throw new ValueError("either both or neither of x and y should be given");
  const mask = asArray(condition, "np.where");
  const [yes, no] = together(a, b, "np.where");
  const shape = broadcastAll(mask.shape, yes.shape, no.shape);
  return select(mask, yes, no, shape, promote(yes.dtype, no.dtype));
}
