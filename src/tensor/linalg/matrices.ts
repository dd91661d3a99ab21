/** Stacks of matrices as the decompositions want them: each copied as float64, column after column. */
import { uninitialized } from "../core/allocate.ts";
import { makeArray } from "../core/array-class.ts";
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { fill } from "../core/copying.ts";
import { isFloat } from "../core/dtype.ts";
import { LinAlgError } from "../core/errors.ts";
import { swapaxes } from "../chapters/manipulation.ts";
import type { NDArray } from "../ndarray.ts";
import { rowMajorStrides, sizeOf } from "../core/shape.ts";

/** What NumPy's decompositions return: float32 for float32, float64 for everything else. */
export type RealDType = "float32" | "float64";

/** Matrices of one shape: element (i, j) of each is at i + j * rows. */
export interface Stack {
  /** The axes before the last two. */
  batch: readonly number[];
  rows: number;
  columns: number;
  matrices: Float64Array[];
  dtype: RealDType;
}

/** The matrices in the last two axes of x. Throws LinAlgError for fewer axes, TypeError for float16. */
export function stackOf(x: ArrayLike, operation: string): Stack {
  const a = asArray(x, operation);
  checkStacked(a);
  const [rows, columns] = [a.shape[a.ndim - 2]!, a.shape[a.ndim - 1]!];
  const batch = a.shape.slice(0, -2);
  const elements = swapaxes(a, -1, -2).toFlat();
  const each = rows * columns;
  const matrices = Array.from({ length: sizeOf(batch) }, (_, i) =>
    elements.subarray(i * each, (i + 1) * each),
  );
  return { batch, rows, columns, matrices, dtype: realDType(a) };
}

/** Like `stackOf`, and throws LinAlgError unless the matrices are square. */
export function squareStackOf(x: ArrayLike, operation: string): Stack {
  const a = asArray(x, operation);
  checkSquare(a);
  return stackOf(a, operation);
}

export function checkStacked(a: NDArray): void {
  if (a.ndim >= 2) return;
  throw new LinAlgError(`${a.ndim}-dimensional array given. Array must be at least two-dimensional`);
}

export function checkSquare(a: NDArray): void {
  checkStacked(a);
  if (a.shape[a.ndim - 1] === a.shape[a.ndim - 2]) return;
  throw new LinAlgError("Last 2 dimensions of the array must be square");
}

export function checkMatrix(a: NDArray): void {
  if (a.ndim !== 2) throw new LinAlgError(`${a.ndim}-dimensional array given. Array must be two-dimensional`);
}

/** The dtype of results of these operands. */
export function realDType(...arrays: readonly NDArray[]): RealDType {
  if (arrays.some((a) => a.dtype === "float16")) {
    throw new TypeError("array type float16 is unsupported in linalg");
  }
  return arrays.every((a) => isFloat(a.dtype) && a.dtype === "float32") ? "float32" : "float64";
}

/** The array of a stack of matrices given column after column. */
export function fromColumns(
  matrices: readonly Float64Array[],
  batch: readonly number[],
  [rows, columns]: readonly [number, number],
  dtype: RealDType,
): NDArray {
  const swapped = fromRows(matrices, [...batch, columns, rows], "float64");
  const out = uninitialized([...batch, rows, columns], dtype);
  fill(out, swapaxes(swapped, -1, -2));
  return out;
}

/** The array of a shape whose elements are these, one part after the other, in row-major order. */
export function fromRows(
  parts: readonly (Float64Array | readonly number[])[],
  shape: readonly number[],
  dtype: RealDType,
): NDArray {
  const elements = new Float64Array(sizeOf(shape));
  let at = 0;
  for (const part of parts) {
    elements.set(part, at);
    at += part.length;
  }
  const joined = makeArray(elements, 0, shape, rowMajorStrides(shape), "float64");
  if (dtype === "float64") return joined;
  const out = uninitialized(shape, dtype);
  fill(out, joined);
  return out;
}

/** The identity matrix, or its first rows or columns. */
export function identity(rows: number, columns = rows): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < Math.min(rows, columns); i++) out[i + i * rows] = 1;
  return out;
}

/** The transpose of a matrix of so many rows. */
export function transposed(a: Float64Array, rows: number): Float64Array {
  const out = new Float64Array(a.length);
  const columns = a.length / rows;
  for (let j = 0; j < columns; j++) for (let i = 0; i < rows; i++) out[j + i * columns] = a[i + j * rows]!;
  return out;
}

// Between 2 to these powers, no square of the largest element overflows, and the squares of what is 2⁻¹⁰⁶ of it are not
// lost: those still decide whether an element is negligible.
const SMALLEST = -405;
const LARGEST = 485;

/** A power of two that makes the largest element small or large enough to be squared, and is 1 where it is already. */
export function safeScale(...parts: readonly Float64Array[]): number {
  let largest = 0;
  for (const part of parts) for (const x of part) largest = Math.max(largest, Math.abs(x));
  if (largest === 0 || !Number.isFinite(largest)) return 1;
  const exponent = Math.floor(Math.log2(largest));
  // No farther down than needed: what is tiny beside the largest element should not be lost.
  if (exponent >= LARGEST) return 2 ** (LARGEST - 1 - exponent);
  return exponent < SMALLEST ? 2 ** Math.min(1000, -exponent) : 1;
}

export function multiplyBy(factor: number, a: Float64Array): void {
  if (factor !== 1) for (let i = 0; i < a.length; i++) a[i]! *= factor;
}
