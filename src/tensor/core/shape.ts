import { AxisError, ValueError } from "./errors.ts";

/**
 * The sizes of an array's axes. The first eight are declared as numbers, so that `const [N, D] = x.shape` needs
 * no check; an axis the array does not have reads as undefined.
 */
export interface Dims extends ReadonlyArray<number> {
  readonly 0: number;
  readonly 1: number;
  readonly 2: number;
  readonly 3: number;
  readonly 4: number;
  readonly 5: number;
  readonly 6: number;
  readonly 7: number;
}

/** A shape as an argument: the sizes of the axes, or one number for a 1-D array. */
export type Shape = number | readonly number[];

/** One axis or several; a negative axis counts from the end. */
export type Axis = number | readonly number[];

/** NumPy's spelling of a shape: (2,3), (4,), (). */
export function formatShape(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(",")})`;
}

/** Python's spelling of a tuple: (2, 3), (4,), (). */
export function formatTuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (let i = 0; i < shape.length; i++) size *= shape[i]!;
  return size;
}

/** Row-major strides, in elements. */
export function rowMajorStrides(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length);
  let step = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = step;
    step *= shape[i]!;
  }
  return strides;
}

/** Whether the elements lie in row-major order without gaps, as those of an empty array always do. */
export function isRowMajor(shape: readonly number[], strides: readonly number[]): boolean {
  let step = 1;
  let gaps = false;
  for (let i = shape.length - 1; i >= 0; i--) {
    const length = shape[i]!;
    if (length === 0) return true;
    if (length !== 1 && strides[i] !== step) gaps = true;
    step *= length;
  }
  return !gaps;
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Checks a shape that came from outside and copies it. */
export function checkShape(shape: Shape): number[] {
  const dims: readonly unknown[] = Array.isArray(shape) ? shape : [shape];
  return dims.map((length) => {
    if (typeof length !== "number" || !Number.isInteger(length)) {
      throw new TypeError(`expected a whole number for the size of an axis, got ${String(length)}`);
    }
    if (length < 0) throw new ValueError("negative dimensions are not allowed");
    return length;
  });
}

/** The axis counted from 0; throws AxisError. */
export function checkAxis(axis: number, ndim: number): number {
  if (!Number.isInteger(axis)) throw new TypeError(`axis must be a whole number, got ${String(axis)}`);
  if (axis < -ndim || axis >= ndim) throw new AxisError(axis, ndim);
  return axis < 0 ? axis + ndim : axis;
}

/** Several axes counted from 0, each at most once; throws AxisError and ValueError. */
export function checkAxes(axis: Axis, ndim: number, argument = "axis"): number[] {
  const axes = (typeof axis === "number" ? [axis] : [...axis]).map((one) => checkAxis(one, ndim));
  if (new Set(axes).size !== axes.length) throw new ValueError(`duplicate value in '${argument}'`);
  return axes;
}

/** The shape that all shapes broadcast to, or undefined when they do not. */
export function broadcastTwo(a: readonly number[], b: readonly number[]): number[] | undefined {
  const ndim = Math.max(a.length, b.length);
  const out = new Array<number>(ndim);
  for (let i = 1; i <= ndim; i++) {
    const p = i <= a.length ? a[a.length - i]! : 1;
    const q = i <= b.length ? b[b.length - i]! : 1;
    if (p !== q && p !== 1 && q !== 1) return undefined;
    out[ndim - i] = p === 1 ? q : p;
  }
  return out;
}

/** The shape that all shapes broadcast to; throws NumPy's ValueError with all of them. */
export function broadcastAll(...shapes: readonly (readonly number[])[]): number[] {
  let out: number[] = [];
  for (const shape of shapes) {
    const next = broadcastTwo(out, shape);
    if (next === undefined) {
      const all = shapes.map((one) => `${formatShape(one)} `).join("");
      throw new ValueError(`operands could not be broadcast together with shapes ${all}`);
    }
    out = next;
  }
  return out;
}

/** Strides that read an array of `shape` as if it had the shape `to`: 0 along every stretched axis. */
export function broadcastStrides(
  shape: readonly number[],
  strides: readonly number[],
  to: readonly number[],
): number[] {
  const out = new Array<number>(to.length);
  const lead = to.length - shape.length;
  for (let i = 0; i < to.length; i++) {
    out[i] = i < lead || (shape[i - lead] === 1 && to[i] !== 1) ? 0 : strides[i - lead]!;
  }
  return out;
}
