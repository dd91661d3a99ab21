/** What elimination gives: inverses, determinants and the solutions of linear equations. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { broadcast_to } from "../chapters/broadcasting.ts";
import { LinAlgError, ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { reshape, swapaxes } from "../chapters/manipulation.ts";
import { broadcastTwo, formatShape } from "../core/shape.ts";
import {
  checkSquare,
  fromColumns,
  fromRows,
  identity,
  realDType,
  squareStackOf,
  stackOf,
} from "./matrices.ts";

interface Elimination {
  /** Row i of the triangles is row `order[i]` of the matrix. */
  order: number[];
  /** The sign of that permutation. */
  sign: number;
  singular: boolean;
}

/**
 * Replaces a square matrix by its triangles L and U, P·A = L·U, with the largest element of a column as its pivot:
 * Golub and Van Loan, "Matrix Computations", algorithm 3.4.1.
 */
function eliminate(a: Float64Array, n: number): Elimination {
  const order = Array.from({ length: n }, (_, i) => i);
  let sign = 1;
  let singular = false;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(a[i + k * n]!) > Math.abs(a[pivot + k * n]!)) pivot = i;
    }
    if (pivot !== k) {
      for (let at = 0; at < a.length; at += n) [a[at + k], a[at + pivot]] = [a[at + pivot]!, a[at + k]!];
      [order[k], order[pivot]] = [order[pivot]!, order[k]!];
      sign = -sign;
    }
    const head = a[k + k * n]!;
    if (head === 0) {
      singular = true;
      continue;
    }
    for (let i = k + 1; i < n; i++) a[i + k * n]! /= head;
    for (let j = k + 1; j < n; j++) {
      const factor = a[k + j * n]!;
      if (factor !== 0) for (let i = k + 1; i < n; i++) a[i + j * n]! -= factor * a[i + k * n]!;
    }
  }
  return { order, sign, singular };
}

/** The solution X of A·X = B, both given column after column; A is overwritten. */
function solveSquare(a: Float64Array, n: number, b: Float64Array): Float64Array {
  const { order, singular } = eliminate(a, n);
  if (singular) throw new LinAlgError("Singular matrix");
  const x = new Float64Array(b.length);
  for (let at = 0; at < x.length; at += n) {
    for (let i = 0; i < n; i++) x[at + i] = b[at + order[i]!]!;
    for (let k = 0; k < n; k++) {
      const known = x[at + k]!;
      if (known !== 0) for (let i = k + 1; i < n; i++) x[at + i]! -= known * a[i + k * n]!;
    }
    for (let k = n - 1; k >= 0; k--) {
      const known = (x[at + k]! /= a[k + k * n]!);
      if (known !== 0) for (let i = 0; i < k; i++) x[at + i]! -= known * a[i + k * n]!;
    }
  }
  return x;
}

/**
 * The inverses of square matrices (…, M, M). Throws LinAlgError when one is singular or not square.
 *
 * NumPy: `np.linalg.inv(a)`
 */
export function inv(a: ArrayLike): NDArray {
  const { batch, rows, matrices, dtype } = squareStackOf(a, "np.linalg.inv");
  const inverses = matrices.map((matrix) => solveSquare(matrix, rows, identity(rows)));
  return fromColumns(inverses, batch, [rows, rows], dtype);
}

/**
 * The solutions x of a·x = b: matrices (…, M, M) and columns (…, M, K), or one column (M,). Throws LinAlgError when a
 * matrix is singular or not square, ValueError when the shapes do not fit.
 *
 * NumPy: `np.linalg.solve(a, b)`
 */
export function solve(a: ArrayLike, b: ArrayLike): NDArray {
  const left = asArray(a, "np.linalg.solve");
  const right = asArray(b, "np.linalg.solve");
  checkSquare(left);
  const n = left.shape[left.ndim - 1]!;
  const one = right.ndim === 1;
  if (right.ndim === 0) {
    throw new ValueError(
      "solve: Input operand 1 does not have enough dimensions " +
        "(has 0, gufunc core with signature (m,m),(m,n)->(m,n) requires 2)",
    );
  }
  const length = right.shape[one ? 0 : right.ndim - 2]!;
  if (length !== n) {
    const signature = one ? "solve1: Input" : "solve: Input";
    throw new ValueError(
      `${signature} operand 1 has a mismatch in its core dimension 0, with gufunc signature ` +
        `${one ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)"} (size ${length} is different from ${n})`,
    );
  }
  const columns = one ? 1 : right.shape[right.ndim - 1]!;
  const leftBatch = left.shape.slice(0, -2);
  const rightBatch = right.shape.slice(0, -2);
  const batch = broadcastTwo(leftBatch, rightBatch);
  if (batch === undefined) {
    const remapped = (axes: readonly number[]): string => `(${[...axes, "newaxis", "newaxis"].join(",")})`;
    throw new ValueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        `${formatShape(left.shape)}->${remapped(leftBatch)} ${formatShape(right.shape)}->${remapped(rightBatch)} ` +
        ` and requested shape ${formatShape([n, columns])}`,
    );
  }
  const lefts = stackOf(broadcast_to(left, [...batch, n, n]), "np.linalg.solve").matrices;
  const rights = stackOf(
    broadcast_to(one ? reshape(right, [n, 1]) : right, [...batch, n, columns]),
    "np.linalg.solve",
  ).matrices;
  const solutions = lefts.map((matrix, i) => solveSquare(matrix, n, rights[i]!));
  const dtype = realDType(left, right);
  return one ? fromRows(solutions, [...batch, n], dtype) : fromColumns(solutions, batch, [n, columns], dtype);
}

/**
 * The signs and the natural logarithms of the absolute values of the determinants of matrices (…, M, M); 0 and
 * -Infinity for a singular one. Throws LinAlgError unless they are square.
 *
 * NumPy: `sign, logabsdet = np.linalg.slogdet(a)`
 */
export function slogdet(a: ArrayLike): [sign: NDArray, logabsdet: NDArray] {
  const { batch, rows, matrices, dtype } = squareStackOf(a, "np.linalg.slogdet");
  const parts = matrices.map((matrix) => signAndLogarithm(matrix, rows));
  return [
    fromRows([parts.map(([sign]) => sign)], batch, dtype),
    fromRows([parts.map(([, logarithm]) => logarithm)], batch, dtype),
  ];
}

/**
 * The determinants of square matrices (…, M, M). Throws LinAlgError unless they are square.
 *
 * NumPy: `np.linalg.det(a)`
 */
export function det(a: ArrayLike): NDArray {
  const { batch, rows, matrices, dtype } = squareStackOf(a, "np.linalg.det");
  const determinants = matrices.map((matrix) => {
    const [sign, logarithm] = signAndLogarithm(matrix, rows);
    // The product is more exact, unless it leaves the range of numbers on the way.
    let product = sign;
    for (let i = 0; i < matrix.length; i += rows + 1) {
      product *= Math.abs(matrix[i]!);
      if (Math.abs(product) < 1e-290 || !Number.isFinite(product)) return sign * Math.exp(logarithm);
    }
    return product;
  });
  return fromRows([determinants], batch, dtype);
}

function signAndLogarithm(a: Float64Array, n: number): [sign: number, logarithm: number] {
  const { sign, singular } = eliminate(a, n);
  if (singular) return [0, -Infinity];
  let negative = false;
  let logarithm = 0;
  for (let i = 0; i < a.length; i += n + 1) {
    if (a[i]! < 0) negative = !negative;
    logarithm += Math.log(Math.abs(a[i]!));
  }
  return [negative ? -sign : sign, logarithm];
}

/**
 * The lower triangular L with a = L·Lᵀ, of symmetric positive definite matrices (…, M, M), whose lower triangle alone is
 * read; `{ upper: true }` reads the upper triangle and gives Lᵀ. Throws LinAlgError when a matrix is not positive
 * definite.
 *
 * NumPy: `np.linalg.cholesky(a, upper=False)`
 */
export function cholesky(a: ArrayLike, options: { upper?: boolean | undefined } = {}): NDArray {
  const { upper = false } = keywords<typeof options>("cholesky", ["upper"], [options]);
  const given = asArray(a, "np.linalg.cholesky");
  checkSquare(given);
  const lower = upper ? swapaxes(given, -1, -2) : given;
  const { batch, rows, matrices, dtype } = stackOf(lower, "np.linalg.cholesky");
  for (const matrix of matrices) factorize(matrix, rows);
  const out = fromColumns(matrices, batch, [rows, rows], dtype);
  return upper ? swapaxes(out, -1, -2) : out;
}

/** Replaces a matrix by its factor L: Golub and Van Loan, algorithm 4.2.1. */
function factorize(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < j; k++) {
      const factor = a[j + k * n]!;
      for (let i = j; i < n; i++) a[i + j * n]! -= factor * a[i + k * n]!;
    }
    const square = a[j + j * n]!;
    if (square <= 0) throw new LinAlgError("Matrix is not positive definite");
    const head = Math.sqrt(square);
    a.fill(0, j * n, j * n + j);
    a[j + j * n] = head;
    for (let i = j + 1; i < n; i++) a[i + j * n]! /= head;
  }
}
