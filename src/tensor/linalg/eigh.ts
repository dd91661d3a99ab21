/** Eigenvalues of symmetric matrices: reduction to tridiagonal form, then implicit QL or QR steps. */
import { asArray } from "../core/asarray.ts";
import type { ArrayLike } from "../core/asarray.ts";
import { LinAlgError, ValueError } from "../core/errors.ts";
import { keywords } from "../core/keywords.ts";
import type { NDArray } from "../ndarray.ts";
import { swapaxes } from "../chapters/manipulation.ts";
import { checkSquare, fromColumns, fromRows, identity, multiplyBy, safeScale, stackOf } from "./matrices.ts";
import type { Stack } from "./matrices.ts";
import { reflectAll, reflectionOf } from "./reflection.ts";
import type { Reflection } from "./reflection.ts";
import { rotateColumns, rotationOf, signOf, swapColumns } from "./rotation.ts";

const EPS = 2 ** -53;
const SAFE_MIN = 2 ** -1022;

/** Which triangle of a symmetric matrix is read: "L", the lower one, or "U". */
export type Triangle = "L" | "U";

/** Which triangle is read, by keyword. */
export interface TriangleOptions {
  UPLO?: Triangle | undefined;
}

/**
 * The eigenvalues (…, M), in ascending order, and the orthonormal eigenvectors, the columns of (…, M, M), of symmetric
 * matrices (…, M, M), whose lower triangle alone is read. Throws LinAlgError unless they are square.
 *
 * NumPy: `eigenvalues, eigenvectors = np.linalg.eigh(a, UPLO="L")`
 */
export function eigh(
  a: ArrayLike,
  UPLO: Triangle | TriangleOptions = "L",
): [eigenvalues: NDArray, eigenvectors: NDArray] {
  const { batch, rows, matrices, dtype } = triangles("eigh", a, UPLO);
  const found = matrices.map((matrix) => eigensystem(matrix, rows, identity(rows)));
  return [
    fromRows(
      found.map(({ values }) => values),
      [...batch, rows],
      dtype,
    ),
    fromColumns(
      found.map(({ vectors }) => vectors!),
      batch,
      [rows, rows],
      dtype,
    ),
  ];
}

/**
 * The eigenvalues (…, M), in ascending order, of symmetric matrices (…, M, M), whose lower triangle alone is read.
 * Throws LinAlgError unless they are square.
 *
 * NumPy: `np.linalg.eigvalsh(a, UPLO="L")`
 */
export function eigvalsh(a: ArrayLike, UPLO: Triangle | TriangleOptions = "L"): NDArray {
  const { batch, rows, matrices, dtype } = triangles("eigvalsh", a, UPLO);
  return fromRows(
    matrices.map((matrix) => eigensystem(matrix, rows).values),
    [...batch, rows],
    dtype,
  );
}

/** The matrices with the triangle that is not read filled from the other. */
function triangles(name: string, x: ArrayLike, UPLO: Triangle | TriangleOptions): Stack {
  const options = keywords<TriangleOptions>(name, ["UPLO"], [UPLO]);
  const triangle = (options.UPLO ?? "L").toUpperCase();
  if (triangle !== "L" && triangle !== "U") throw new ValueError("UPLO argument must be 'L' or 'U'");
  const a = asArray(x, `np.linalg.${name}`);
  checkSquare(a);
  const stack = stackOf(triangle === "L" ? a : swapaxes(a, -1, -2), `np.linalg.${name}`);
  const n = stack.rows;
  for (const matrix of stack.matrices) {
    for (let j = 0; j < n; j++) for (let i = 0; i < j; i++) matrix[i + j * n] = matrix[j + i * n]!;
  }
  return stack;
}

/** The eigenvalues and, when it starts as the identity, the eigenvectors of a symmetric matrix, which is overwritten. */
function eigensystem(
  a: Float64Array,
  n: number,
  vectors?: Float64Array,
): { values: Float64Array; vectors: Float64Array | undefined } {
  const values = new Float64Array(n);
  if (a.some((x) => !Number.isFinite(x))) {
    return { values: values.fill(NaN), vectors: vectors?.fill(NaN) };
  }
  const scale = safeScale(a);
  multiplyBy(scale, a);
  const beside = new Float64Array(n);
  const reflections = tridiagonalize(a, n, values, beside);
  diagonalize(values, beside, n, vectors);
  multiplyBy(1 / scale, values);
  if (vectors !== undefined) reflectAll(reflections, vectors, n);
  return { values, vectors };
}

/**
 * Writes the diagonal d and the off-diagonal e of a tridiagonal matrix similar to `a`, and returns the reflections
 * between them: Golub and Van Loan, "Matrix Computations", algorithm 8.3.1.
 */
function tridiagonalize(a: Float64Array, n: number, d: Float64Array, e: Float64Array): Reflection[] {
  const reflections: Reflection[] = [];
  const w = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    d[i] = a[i + i * n]!;
    if (i === n - 1) break;
    const first = i + 1;
    const [reflection, beta] = reflectionOf(a.slice(first + i * n, n + i * n), first);
    e[i] = beta;
    reflections.push(reflection);
    const { v, tau } = reflection;
    if (tau === 0) continue;
    // A - v·wᵀ - w·vᵀ with w = p - (tau/2)(p·v)v and p = tau·A·v
    let along = 0;
    for (let j = 0; j < v.length; j++) {
      let dot = 0;
      const start = first + (first + j) * n;
      for (let k = 0; k < v.length; k++) dot += a[start + k]! * v[k]!;
      w[j] = tau * dot;
      along += w[j]! * v[j]!;
    }
    for (let j = 0; j < v.length; j++) w[j]! -= (tau / 2) * along * v[j]!;
    for (let j = 0; j < v.length; j++) {
      const start = first + (first + j) * n;
      for (let k = 0; k < v.length; k++) a[start + k]! -= v[k]! * w[j]! + w[k]! * v[j]!;
    }
  }
  return reflections;
}

/**
 * Makes the eigenvalues of a tridiagonal matrix out of its diagonal d, in ascending order, and rotates the columns of
 * `vectors` along: implicit QL or QR steps with Wilkinson's shift (Golub and Van Loan, section 8.3), from the end and in
 * the order of LAPACK's dsteqr, so that signs agree.
 */
function diagonalize(d: Float64Array, e: Float64Array, n: number, vectors: Float64Array | undefined): void {
  let steps = 30 * n;
  for (let start = 0; start < n;) {
    let end = start;
    while (
      end < n - 1 &&
      Math.abs(e[end]!) > Math.sqrt(Math.abs(d[end]!)) * Math.sqrt(Math.abs(d[end + 1]!)) * EPS
    ) {
      end++;
    }
    if (end < n - 1) e[end] = 0;
    const next = end + 1;
    const block = [d.subarray(start, next), e.subarray(start, end)];
    const scale = safeScale(...block);
    for (const part of block) multiplyBy(scale, part);
    // Deflate from the smaller end: QL towards larger indices, QR towards smaller ones.
    const forwards = Math.abs(d[end]!) >= Math.abs(d[start]!);
    const step = forwards ? 1 : -1;
    const link = (i: number): number => (forwards ? i : i - 1);
    const last = forwards ? end : start;
    let at = forwards ? start : end;
    while ((last - at) * step >= 0) {
      let m = at;
      while (m !== last && !negligible(e[link(m)]!, d[m]!, d[m + step]!)) m += step;
      if (m !== last) e[link(m)] = 0;
      if (m === at) {
        at += step;
      } else if (m === at + step) {
        const low = Math.min(m, at);
        const [larger, smaller, c, s] = eigenOf2(d[low]!, e[low]!, d[low + 1]!);
        rotateColumns(vectors, n, low, low + 1, c, s);
        d[low] = larger;
        d[low + 1] = smaller;
        e[low] = 0;
        at += 2 * step;
      } else {
        if (steps-- === 0) throw new LinAlgError("Eigenvalues did not converge");
        chase(d, e, at, m, step, (i, j, c, s) => rotateColumns(vectors, n, i, j, c, s));
      }
    }
    multiplyBy(1 / scale, d.subarray(start, next));
    start = next;
  }
  sortAscending(d, n, vectors);
}

function negligible(e: number, p: number, q: number): boolean {
  return e * e <= EPS * EPS * Math.abs(p) * Math.abs(q) + SAFE_MIN;
}

/** One implicit step that moves the elements beside the diagonal from m, where they split, to `at`. */
function chase(
  d: Float64Array,
  e: Float64Array,
  at: number,
  m: number,
  step: number,
  rotate: (i: number, j: number, c: number, s: number) => void,
): void {
  const between = (i: number, j: number): number => Math.min(i, j);
  const first = e[between(at, at + step)]!;
  const half = (d[at + step]! - d[at]!) / (2 * first);
  let g = d[m]! - d[at]! + first / (half + signOf(half) * Math.sqrt(half * half + 1));
  let [s, c, p] = [1, 1, 0];
  for (let i = m; i !== at; i -= step) {
    const j = i - step;
    const f = s * e[between(i, j)]!;
    const b = c * e[between(i, j)]!;
    let r: number;
    [c, s, r] = rotationOf(g, f);
    if (i !== m) e[between(i, i + step)] = r;
    g = d[i]! - p;
    r = (d[j]! - g) * s + 2 * c * b;
    p = s * r;
    d[i] = g + p;
    g = c * r - b;
    rotate(i, j, c, s);
  }
  d[at]! -= p;
  e[between(at, at + step)] = g;
}

/** Eigenvalues of [[a, b], [b, c]], the larger one in size first, and the rotation to its eigenvector (LAPACK's dlaev2). */
function eigenOf2(
  a: number,
  b: number,
  c: number,
): [larger: number, smaller: number, cos: number, sin: number] {
  const sum = a + c;
  const difference = a - c;
  const twice = 2 * b;
  const root = Math.hypot(difference, twice);
  const [most, least] = Math.abs(a) > Math.abs(c) ? [a, c] : [c, a];
  const sign = sum < 0 ? -1 : 1;
  const larger = sum === 0 ? root / 2 : (sum + sign * root) / 2;
  const smaller = sum === 0 ? -root / 2 : (most / larger) * least - (b / larger) * b;
  const signOfDifference = difference >= 0 ? 1 : -1;
  const leg = difference + signOfDifference * root;
  let [cos, sin] = [1, 0];
  if (Math.abs(leg) > Math.abs(twice)) {
    const cotangent = -twice / leg;
    sin = 1 / Math.sqrt(1 + cotangent * cotangent);
    cos = cotangent * sin;
  } else if (b !== 0) {
    const tangent = -leg / twice;
    cos = 1 / Math.sqrt(1 + tangent * tangent);
    sin = tangent * cos;
  }
  return sign === signOfDifference ? [larger, smaller, -sin, cos] : [larger, smaller, cos, sin];
}

function sortAscending(d: Float64Array, n: number, vectors: Float64Array | undefined): void {
  for (let i = 0; i < n - 1; i++) {
    let least = i;
    for (let j = i + 1; j < n; j++) if (d[j]! < d[least]!) least = j;
    if (least === i) continue;
    [d[i], d[least]] = [d[least]!, d[i]!];
    swapColumns(vectors, n, i, least);
  }
}
