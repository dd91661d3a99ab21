import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { LinAlgError } from "../core/errors.ts";
import type { NDArray } from "../ndarray.ts";
import { fromColumns, fromRows, multiplyBy, safeScale, squareStackOf } from "./matrices.ts";
import type { Stack } from "./matrices.ts";
import { length } from "./reflection.ts";
import { swapColumns } from "./rotation.ts";
import { triangulate } from "./schur.ts";
import type { Range } from "./schur.ts";

const ULP = 2 ** -52;
const SAFE_MIN = 2 ** -1022;
// Of an eigenvector of the triangular matrix, so that its products with that matrix and with scales do not overflow.
const LARGEST = 2 ** 330;
const LARGEST_SCALE = 2 ** 680;

/**
 * The eigenvalues (…, M), in no particular order, and the eigenvectors of length 1, the columns of (…, M, M), of square
 * matrices (…, M, M). Throws LinAlgError for complex eigenvalues, which have no dtype here, for nan and infinity, and
 * unless the matrices are square; `np.linalg.eigh` is for symmetric ones.
 *
 * NumPy: `eigenvalues, eigenvectors = np.linalg.eig(a)`
 */
export function eig(a: ArrayLike): [eigenvalues: NDArray, eigenvectors: NDArray] {
  const { batch, rows, matrices, dtype } = finiteStackOf(a, "np.linalg.eig");
  const found = matrices.map((matrix) => {
    const scale = safeScale(matrix);
    multiplyBy(scale, matrix);
    const balance = balanced(matrix, rows);
    const z = triangulate(matrix, rows, balance, scale);
    return { values: diagonalOf(matrix, rows, scale), vectors: vectorsOf(matrix, z, rows, balance) };
  });
  return [
    fromRows(
      found.map(({ values }) => values),
      [...batch, rows],
      dtype,
    ),
    fromColumns(
      found.map(({ vectors }) => vectors),
      batch,
      [rows, rows],
      dtype,
    ),
  ];
}

/**
 * The eigenvalues (…, M), in no particular order, of square matrices (…, M, M). Throws LinAlgError as `np.linalg.eig`.
 *
 * NumPy: `np.linalg.eigvals(a)`
 */
export function eigvals(a: ArrayLike): NDArray {
  const { batch, rows, matrices, dtype } = finiteStackOf(a, "np.linalg.eigvals");
  const values = matrices.map((matrix) => {
    const scale = safeScale(matrix);
    multiplyBy(scale, matrix);
    triangulate(matrix, rows, balanced(matrix, rows), scale);
    return diagonalOf(matrix, rows, scale);
  });
  return fromRows(values, [...batch, rows], dtype);
}

function finiteStackOf(x: ArrayLike, operation: string): Stack {
  const stack = squareStackOf(asArray(x, operation), operation);
  if (stack.matrices.some((matrix) => matrix.some((element) => !Number.isFinite(element)))) {
    throw new LinAlgError("Array must not contain infs or NaNs");
  }
  return stack;
}

function diagonalOf(t: Float64Array, n: number, scale: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => t[i + i * n]! / scale);
}

/** How a matrix was permuted and scaled. */
interface Balance extends Range {
  swaps: [number, number][];
  scales: Float64Array;
}

/**
 * Permutes rows and columns that isolate an eigenvalue to the ends, and scales the others by powers of two until rows and
 * columns have similar norms: Parlett and Reinsch, "Balancing a matrix" (1969).
 */
function balanced(a: Float64Array, n: number): Balance {
  const swaps: [number, number][] = [];
  let [lo, hi] = [0, n - 1];
  const exchange = (i: number, j: number): void => {
    swaps.push([i, j]);
    if (i === j) return;
    swapColumns(a, n, i, j);
    for (let at = 0; at < a.length; at += n) [a[at + i], a[at + j]] = [a[at + j]!, a[at + i]!];
  };
  const isolated = (i: number, across: boolean): boolean => {
    for (let j = lo; j <= hi; j++) if (j !== i && a[across ? i + j * n : j + i * n] !== 0) return false;
    return true;
  };
  for (let again = true; again && hi > 0;) {
    again = false;
    for (let i = hi; i >= 0 && hi > 0; i--) {
      if (!isolated(i, true)) continue;
      exchange(i, hi--);
      again = true;
    }
  }
  for (let again = true; again;) {
    again = false;
    for (let i = lo; i <= hi && lo < hi; i++) {
      if (!isolated(i, false)) continue;
      exchange(i, lo++);
      again = true;
    }
  }
  const scales = new Float64Array(n).fill(1);
  for (let again = true; again;) {
    again = false;
    for (let i = lo; i <= hi; i++) {
      let column = length(a.slice(lo + i * n, hi + 1 + i * n));
      let row = length(Float64Array.from({ length: hi - lo + 1 }, (_, j) => a[i + (lo + j) * n]!));
      if (column === 0 || row === 0) continue;
      const before = column + row;
      let factor = 1;
      for (; column < row / 2 && factor < 2 ** 400; factor *= 2) [column, row] = [column * 2, row / 2];
      for (; column / 2 >= row && factor > 2 ** -400; factor /= 2) [column, row] = [column / 2, row * 2];
      const scale = scales[i]! * factor;
      if (column + row >= 0.95 * before || scale > LARGEST_SCALE || scale < 1 / LARGEST_SCALE) continue;
      scales[i] = scale;
      again = true;
      for (let j = lo; j < n; j++) a[i + j * n]! /= factor;
      for (let j = 0; j <= hi; j++) a[j + i * n]! *= factor;
    }
  }
  return { lo, hi, swaps, scales };
}

/** The eigenvectors of Z·T·Zᵀ, T upper triangular, in the terms of the matrix before it was balanced. */
function vectorsOf(t: Float64Array, z: Float64Array, n: number, { swaps, scales }: Balance): Float64Array {
  const out = new Float64Array(n * n);
  const x = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    solveFor(k, t, n, x);
    const vector = out.subarray(k * n, (k + 1) * n);
    for (let j = 0; j <= k; j++) for (let i = 0; i < n; i++) vector[i]! += x[j]! * z[i + j * n]!;
    for (let i = 0; i < n; i++) vector[i]! *= scales[i]!;
    for (const [i, j] of swaps.toReversed()) [vector[i], vector[j]] = [vector[j]!, vector[i]!];
    const size = length(vector);
    for (let i = 0; i < n; i++) vector[i]! /= size;
  }
  return out;
}

/** Back substitution for the k-th eigenvector of T, whose k-th element is positive. */
function solveFor(k: number, t: Float64Array, n: number, x: Float64Array): void {
  const value = t[k + k * n]!;
  const least = Math.max(ULP * Math.abs(value), SAFE_MIN * (n / ULP));
  x.fill(0);
  x[k] = 1;
  for (let i = 0; i < k; i++) x[i] = -t[i + k * n]!;
  for (let j = k - 1; j >= 0; j--) {
    const difference = t[j + j * n]! - value;
    const divisor = Math.abs(difference) < least ? least : difference;
    if (Math.abs(x[j]!) > LARGEST * Math.abs(divisor)) {
      const sign = Math.sign(x[j]!) * Math.sign(divisor);
      const factor = Math.abs(divisor) / Math.abs(x[j]!);
      for (let i = 0; i <= k; i++) x[i]! *= factor;
      x[j] = sign;
    } else {
      x[j]! /= divisor;
    }
    for (let i = 0; i < j; i++) x[i]! -= x[j]! * t[i + j * n]!;
  }
}
