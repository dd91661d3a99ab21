import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { LinAlgError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { diagonalize } from "./bidiagonal.ts";
import { fromColumns, fromRows, identity, multiplyBy, safeScale, stackOf, transposed } from "./matrices.ts";
import { triangularize, upperTriangle } from "./qr.ts";
import { reflectAll, reflectColumns, reflectionOf, reflectRows } from "./reflection.ts";
import type { Reflection } from "./reflection.ts";
import { rotateColumns, rotationOf } from "./rotation.ts";

/** Whether U and Vh are square (M, M) and (N, N), or (M, K) and (K, N); and whether they are computed at all. */
export interface SVDOptions {
  full_matrices?: boolean | undefined;
  compute_uv?: boolean | undefined;
}

type Decomposition = [U: NDArray, S: NDArray, Vh: NDArray];

/**
 * Matrices (…, M, N) as U·diag(S)·Vh, U and Vh orthogonal, S (…, K) the singular values in descending order, K =
 * min(M, N); with `compute_uv: false` only S. Throws LinAlgError for fewer than two axes, and for nan.
 *
 * NumPy: `U, S, Vh = np.linalg.svd(a, full_matrices=True)`
 */
export function svd(
  a: ArrayLike,
  options?: boolean | (SVDOptions & { compute_uv?: true | undefined }),
): Decomposition;
export function svd(a: ArrayLike, options: SVDOptions & { compute_uv: false }): NDArray;
export function svd(a: ArrayLike, options?: boolean | SVDOptions): Decomposition | NDArray {
  const { full_matrices = true, compute_uv = true } = keywords<SVDOptions>(
    "svd",
    ["full_matrices", "compute_uv"],
    [options],
  );
  if (!compute_uv) return svdvals(a);
  const { batch, rows, columns, matrices, dtype } = stackOf(a, "np.linalg.svd");
  const k = Math.min(rows, columns);
  const [left, right] = full_matrices ? [rows, columns] : [k, k];
  const found = matrices.map((matrix) => {
    const { s, U, V } = singular(matrix, rows, columns, { left, right });
    // V column after column is Vh row after row.
    return { s, U: U!, Vh: V! };
  });
  return [
    fromColumns(
      found.map(({ U }) => U),
      batch,
      [rows, left],
      dtype,
    ),
    fromRows(
      found.map(({ s }) => s),
      [...batch, k],
      dtype,
    ),
    fromRows(
      found.map(({ Vh }) => Vh),
      [...batch, right, columns],
      dtype,
    ),
  ];
}

/**
 * The singular values (…, K), in descending order, of matrices (…, M, N), K = min(M, N). Throws LinAlgError for fewer
 * than two axes, and for nan.
 *
 * NumPy: `np.linalg.svdvals(x)`
 */
export function svdvals(x: ArrayLike): NDArray {
  const { batch, rows, columns, matrices, dtype } = stackOf(
    asArray(x, "np.linalg.svdvals"),
    "np.linalg.svdvals",
  );
  const values = matrices.map((matrix) => singular(matrix, rows, columns).s);
  return fromRows(values, [...batch, Math.min(rows, columns)], dtype);
}

/** How many left and right singular vectors to compute. */
interface Wanted {
  left: number;
  right: number;
}

interface Singular {
  s: Float64Array;
  U: Float64Array | undefined;
  V: Float64Array | undefined;
}

/**
 * The singular values and vectors of a matrix, which is overwritten: Golub and Van Loan, "Matrix Computations", section
 * 8.6, with the choices of LAPACK's dgesdd for small matrices, so that the vectors' signs agree.
 */
function singular(a: Float64Array, rows: number, columns: number, wanted?: Wanted): Singular {
  if (a.some((x) => Number.isNaN(x))) throw new LinAlgError("SVD did not converge");
  const n = Math.min(rows, columns);
  if (a.some((x) => !Number.isFinite(x))) {
    return {
      s: new Float64Array(n).fill(NaN),
      U: wanted && new Float64Array(rows * wanted.left).fill(NaN),
      V: wanted && new Float64Array(columns * wanted.right).fill(NaN),
    };
  }
  const scale = safeScale(a);
  multiplyBy(scale, a);
  const { d, e, left, right, lower } = bidiagonalize(a, rows, columns);
  const turns = lower ? makeUpper(d, e) : [];
  const B = { n, d, e, U: wanted && identity(n), V: wanted && identity(n) };
  if (n === 1) {
    if (B.U !== undefined && d[0]! < 0) B.U[0] = -1;
    d[0] = Math.abs(d[0]!);
  } else if (n > 1) {
    diagonalize(B);
  }
  multiplyBy(1 / scale, d);
  if (wanted === undefined) return { s: d, U: undefined, V: undefined };
  turnBack(turns, B.U!, n);
  const U = embed(B.U!, n, rows, wanted.left);
  reflectAll(left, U, rows);
  const V = embed(B.V!, n, columns, wanted.right);
  reflectAll(right, V, columns);
  return { s: d, U, V };
}

/** The upper left n by n block of an identity matrix replaced by `block`. */
function embed(block: Float64Array, n: number, rows: number, columns: number): Float64Array {
  const out = identity(rows, columns);
  for (let j = 0; j < n; j++) out.set(block.subarray(j * n, (j + 1) * n), j * rows);
  return out;
}

interface BidiagonalForm {
  d: Float64Array;
  e: Float64Array;
  /** The reflections whose products, in order, are the matrices left and right of the bidiagonal one. */
  left: Reflection[];
  right: Reflection[];
  /** Whether e is left of d rather than right of it. */
  lower: boolean;
}

function bidiagonalize(a: Float64Array, rows: number, columns: number): BidiagonalForm {
  const n = Math.min(rows, columns);
  // It takes fewer operations to make such a long matrix triangular first.
  const long = Math.max(rows, columns) >= Math.floor((n * 11) / 6);
  if (rows >= columns) {
    if (!long) return { ...makeBidiagonal(a, rows, columns), lower: false };
    const first = triangularize(a, rows, columns);
    const form = makeBidiagonal(upperTriangle(a, rows, n, columns), n, n);
    return { ...form, left: [...first, ...form.left], lower: false };
  }
  const turned = transposed(a, rows);
  if (!long) {
    const form = makeBidiagonal(turned, columns, rows);
    return { ...form, left: form.right, right: form.left, lower: true };
  }
  const first = triangularize(turned, columns, rows);
  const form = makeBidiagonal(transposed(upperTriangle(turned, columns, n, rows), n), n, n);
  return { ...form, right: [...first, ...form.right], lower: false };
}

/** Golub and Van Loan, algorithm 5.4.2; at least as many rows as columns. */
function makeBidiagonal(a: Float64Array, rows: number, columns: number): Omit<BidiagonalForm, "lower"> {
  const [d, e] = [new Float64Array(columns), new Float64Array(columns)];
  const left: Reflection[] = [];
  const right: Reflection[] = [];
  for (let i = 0; i < columns; i++) {
    const [reflection, beta] = reflectionOf(a.slice(i + i * rows, rows + i * rows), i);
    d[i] = beta;
    left.push(reflection);
    reflectRows(reflection, a, rows, i + 1);
    if (i === columns - 1) break;
    const row = Float64Array.from({ length: columns - i - 1 }, (_, k) => a[i + (i + 1 + k) * rows]!);
    const [across, beside] = reflectionOf(row, i + 1);
    e[i] = beside;
    right.push(across);
    reflectColumns(across, a, rows, i + 1);
  }
  return { d, e, left, right };
}

/** Turns a lower bidiagonal matrix into an upper one, and returns the rotations [c, s] of neighbouring rows. */
function makeUpper(d: Float64Array, e: Float64Array): [number, number][] {
  return Array.from({ length: Math.max(0, d.length - 1) }, (_, i) => {
    const [c, s, r] = rotationOf(d[i]!, e[i]!);
    d[i] = r;
    e[i] = s * d[i + 1]!;
    d[i + 1]! *= c;
    return [c, s];
  });
}

/** Undoes rotations of rows on U. */
function turnBack(turns: readonly [number, number][], U: Float64Array, n: number): void {
  if (turns.length === 0) return;
  const rows = transposed(U, n);
  for (let i = turns.length - 1; i >= 0; i--) {
    const [c, s] = turns[i]!;
    rotateColumns(rows, n, i, i + 1, c, -s);
  }
  U.set(transposed(rows, n));
}
