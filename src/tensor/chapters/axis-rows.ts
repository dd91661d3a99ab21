/** The elements that a reduction brings together, as rows of a matrix: for statistics that sort or search them. */
import { copyOf } from "../core/copying.ts";
import { ValueError } from "../core/errors.ts";
import { moveaxis } from "./manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import type { Axis } from "../core/shape.ts";
import { checkAxis, sizeOf } from "../core/shape.ts";

/** How a statistic goes along axes. */
export interface AlongAxes {
  /** The axis or axes to go along; null for all of them. */
  axis?: Axis | null | undefined;
  /** Whether the axes stay, with size 1. */
  keepdims?: boolean | undefined;
  /** The array to write the result into. */
  out?: NDArray | undefined;
}

export const ALONG_AXES = ["axis", "keepdims", "out"] as const;

export interface Rows {
  /** A copy of each row, one for each element of the result. */
  rows: Float64Array[];
  length: number;
  /** The shape of the result. */
  shape: number[];
}

export function rowsOf(a: NDArray, { axis, keepdims = false }: AlongAxes): Rows {
  const axes = axis === null || axis === undefined ? a.shape.map((_, i) => i) : distinct(axis, a.ndim);
  const last = axes.map((_, i) => a.ndim - axes.length + i);
  const flat = copyOf(axes.length === 0 ? a : moveaxis(a, axes, last)).toFlat();
  const length = axes.reduce((size, one) => size * a.shape[one]!, 1);
  const kept = a.shape.filter((_, i) => !axes.includes(i));
  const rows = Array.from({ length: sizeOf(kept) }, (_, i) => flat.slice(i * length, (i + 1) * length));
  const shape = keepdims ? a.shape.map((size, i) => (axes.includes(i) ? 1 : size)) : kept;
  return { rows, length, shape };
}

function distinct(axis: Axis, ndim: number): number[] {
  const axes = (typeof axis === "number" ? [axis] : axis).map((one) => checkAxis(one, ndim));
  if (new Set(axes).size !== axes.length) throw new ValueError("repeated axis");
  return axes.sort((p, q) => p - q);
}

/** A number where NumPy gives a scalar: when no axis is named, none kept, and no array given for the result. */
export function unwrapped(result: NDArray, { axis, out }: AlongAxes): NDArray | number {
  if (result.ndim > 0 || out !== undefined) return result;
  return axis === null || axis === undefined ? result.item() : result;
}
