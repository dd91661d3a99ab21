/** NumPy's functions of the diagonals and triangles of matrices. */
import { fresh } from "../core/allocate.ts";
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { copyOf, rowMajor } from "../core/copying.ts";
import { ValueError } from "../core/errors.ts";
import { read } from "../core/indexing.ts";
import { keywords } from "../core/keywords.ts";
import { checkAxis } from "../core/shape.ts";
import type { NDArray } from "../ndarray.ts";

/** Which diagonal: 0 is the main one, those above it are positive. */
export interface DiagonalPlace {
  k?: number | undefined;
}

/** Which diagonal, and of which two axes. */
export interface DiagonalAxes {
  /** How far above the main diagonal. */
  offset?: number | undefined;
  /** The axis of the rows, the first one by default. */
  axis1?: number | undefined;
  /** The axis of the columns, the second one by default. */
  axis2?: number | undefined;
}

/**
 * A diagonal of two axes, which a view has as its last axis instead of them. Throws ValueError for less than two axes.
 *
 * NumPy: `np.diagonal(a, offset=0, axis1=0, axis2=1)`
 */
export function diagonal(
  a: ArrayLike,
  offset?: number | DiagonalAxes,
  axis1?: number,
  axis2?: number,
): NDArray {
  const options = keywords<DiagonalAxes>("diagonal", ["offset", "axis1", "axis2"], [offset, axis1, axis2]);
  const k = options.offset ?? 0;
  const x = asArray(a, "np.diagonal");
  if (x.ndim < 2) throw new ValueError("diag requires an array of at least two dimensions");
  const rowAxis = checkAxis(options.axis1 ?? 0, x.ndim);
  const columnAxis = checkAxis(options.axis2 ?? 1, x.ndim);
  if (rowAxis === columnAxis) throw new ValueError("axis1 and axis2 cannot be the same");
  const [rows, columns] = [x.shape[rowAxis]!, x.shape[columnAxis]!];
  const [down, right] = [x.strides[rowAxis]!, x.strides[columnAxis]!];
  const length = Math.max(0, Math.min(rows - Math.max(-k, 0), columns - Math.max(k, 0)));
  const start = length === 0 ? x.offset : x.offset + Math.max(-k, 0) * down + Math.max(k, 0) * right;
  const others = x.shape.map((_, axis) => axis).filter((axis) => axis !== rowAxis && axis !== columnAxis);
  return makeArray(
    x.data,
    start,
    [...others.map((axis) => x.shape[axis]!), length],
    [...others.map((axis) => x.strides[axis]!), down + right],
    x.dtype,
  );
}

/**
 * The k-th diagonal of a matrix, copied; of a 1-D array, the matrix with it as its k-th diagonal. Throws ValueError for
 * other numbers of axes.
 *
 * NumPy: `np.diag(v, k=0)`
 */
export function diag(v: ArrayLike, k?: number | DiagonalPlace): NDArray {
  const { k: place = 0 } = keywords<DiagonalPlace>("diag", ["k"], [k]);
  const a = asArray(v, "np.diag");
  if (a.ndim === 2) return copyOf(diagonal(a, place));
  if (a.ndim !== 1) throw new ValueError("Input must be 1- or 2-d.");
  const n = a.size + Math.abs(place);
  const out = fresh([n, n], a.dtype);
  const from = rowMajor(a);
  for (let i = 0; i < a.size; i++) {
    const at = (i + Math.max(-place, 0)) * n + i + Math.max(place, 0);
    out.data[out.offset + at] = from.data[from.offset + i]!;
  }
  return out;
}

/**
 * The sum of a diagonal of two axes; also `x.trace()`. Throws ValueError for less than two axes.
 *
 * NumPy: `np.trace(a, offset=0, axis1=0, axis2=1)`
 */
export function trace(a: ArrayLike, offset?: number | DiagonalAxes, axis1?: number, axis2?: number): NDArray {
  return diagonal(a, offset, axis1, axis2).sum(-1);
}

function triangle(
  m: ArrayLike,
  k: number | DiagonalPlace | undefined,
  name: string,
  keeps: (column: number, row: number) => boolean,
): NDArray {
  const { k: place = 0 } = keywords<DiagonalPlace>(name, ["k"], [k]);
  const a = asArray(m, `np.${name}`);
  if (a.ndim === 0) throw new ValueError(`${name} requires an array of at least one dimension`);
  const out = copyOf(a.ndim === 1 ? read(a, [null]).add(fresh([a.size, 1], a.dtype)) : a);
  const [rows, columns] = [out.shape[out.ndim - 2]!, out.shape[out.ndim - 1]!];
  for (let i = 0; i < out.size; i++) {
    if (!keeps((i % columns) - place, Math.floor(i / columns) % rows)) out.data[out.offset + i] = 0;
  }
  return out;
}

/** A copy with zeros above the k-th diagonal of the last two axes. NumPy: `np.tril(m, k=0)` */
export function tril(m: ArrayLike, k?: number | DiagonalPlace): NDArray {
  return triangle(m, k, "tril", (column, row) => column <= row);
}

/** A copy with zeros below the k-th diagonal of the last two axes. NumPy: `np.triu(m, k=0)` */
export function triu(m: ArrayLike, k?: number | DiagonalPlace): NDArray {
  return triangle(m, k, "triu", (column, row) => column >= row);
}
