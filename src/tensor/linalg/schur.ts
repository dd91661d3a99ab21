/** The real Schur form of a square matrix, by Hessenberg reduction and Francis's double-shift QR steps. */
import { LinAlgError } from "../core/errors.ts";
import { reflectAll, reflectColumns, reflectionOf, reflectRows } from "./reflection.ts";
import type { Reflection } from "./reflection.ts";
import { identity } from "./matrices.ts";
import { rotateColumns, signOf } from "./rotation.ts";

const ULP = 2 ** -52;
const SAFE_MIN = 2 ** -1022;

/** The rows and columns between which a balanced matrix is not triangular yet. */
export interface Range {
  lo: number;
  hi: number;
}

/**
 * Makes rows and columns between lo and hi zero below the diagonal but for its neighbours, and returns the reflections:
 * Golub and Van Loan, "Matrix Computations", algorithm 7.4.2.
 */
function reduce(h: Float64Array, n: number, { lo, hi }: Range): Reflection[] {
  const reflections: Reflection[] = [];
  for (let i = lo; i < hi; i++) {
    const start = i * n;
    const [reflection, beta] = reflectionOf(h.slice(start + i + 1, start + hi + 1), i + 1);
    h[start + i + 1] = beta;
    h.fill(0, start + i + 2, start + hi + 1);
    reflectColumns(reflection, h, n);
    reflectRows(reflection, h, n, i + 1);
    reflections.push(reflection);
  }
  return reflections;
}

/**
 * Replaces h by T = Zᵀ·h·Z, upper triangular, and returns Z: Golub and Van Loan, section 7.5, with the order of LAPACK's
 * dlahqr, so that the order of eigenvalues agrees. Throws LinAlgError for eigenvalues that are not real, with such a one
 * over the scale of h.
 */
export function triangulate(h: Float64Array, n: number, range: Range, scale: number): Float64Array {
  const z = identity(n);
  const symmetric = h.every((x, at) => x === h[Math.floor(at / n) + (at % n) * n]);
  reflectAll(reduce(h, n, range), z, n);
  const smallest = SAFE_MIN * ((range.hi - range.lo + 1) / ULP);
  const most = 30 * Math.max(10, range.hi - range.lo + 1);
  let end = range.hi;
  let steps = 0;
  while (end >= range.lo) {
    const start = findStart(h, n, range, end, smallest);
    if (start > range.lo) h[start + (start - 1) * n] = 0;
    if (start >= end - 1) {
      if (start === end - 1) {
        const isReal = split(h, z, n, start);
        // Those of a symmetric matrix are real: anything else is a rounding error.
        if (!isReal && !symmetric) throw complexEigenvalues(h, n, start, scale);
        h[end + start * n] = 0;
      }
      end = start - 1;
      steps = 0;
      continue;
    }
    if (steps++ > most) throw new LinAlgError("Eigenvalues did not converge");
    step(h, z, n, start, end, steps);
  }
  return z;
}

/** The first row of the block that ends at `end`: above it is a negligible element (Ahues and Tisseur, LAWN 122). */
function findStart(h: Float64Array, n: number, { lo, hi }: Range, end: number, smallest: number): number {
  const size = (i: number, j: number): number => Math.abs(h[i + j * n]!);
  let k = end;
  for (; k > lo; k--) {
    const below = size(k, k - 1);
    if (below <= smallest) break;
    let test = size(k - 1, k - 1) + size(k, k);
    if (test === 0) {
      if (k - 2 >= lo) test += size(k - 1, k - 2);
      if (k + 1 <= hi) test += size(k + 1, k);
    }
    if (below > ULP * test) continue;
    const above = size(k - 1, k);
    const difference = Math.abs(h[k - 1 + (k - 1) * n]! - h[k + k * n]!);
    const [ab, ba] = [Math.max(below, above), Math.min(below, above)];
    const [aa, bb] = [Math.max(size(k, k), difference), Math.min(size(k, k), difference)];
    const s = aa + ab;
    if (ba * (ab / s) <= Math.max(smallest, ULP * (bb * (aa / s)))) break;
  }
  return k;
}

/** One double-shift QR step on the rows and columns from start to end. */
function step(h: Float64Array, z: Float64Array, n: number, start: number, end: number, steps: number): void {
  const at = (i: number, j: number): number => h[i + j * n]!;
  const [first, second] = shifts(h, n, start, end, steps);
  let m = end - 2;
  let v: Float64Array;
  for (; ; m--) {
    const s = Math.abs(at(m, m) - second.re) + Math.abs(second.im) + Math.abs(at(m + 1, m));
    const below = at(m + 1, m) / s;
    v = Float64Array.of(
      below * at(m, m + 1) +
        (at(m, m) - first.re) * ((at(m, m) - second.re) / s) -
        first.im * (second.im / s),
      below * (at(m, m) + at(m + 1, m + 1) - first.re - second.re),
      below * at(m + 2, m + 1),
    );
    const total = Math.abs(v[0]!) + Math.abs(v[1]!) + Math.abs(v[2]!);
    for (let i = 0; i < 3; i++) v[i]! /= total;
    if (m === start) break;
    const around = Math.abs(at(m - 1, m - 1)) + Math.abs(at(m, m)) + Math.abs(at(m + 1, m + 1));
    if (Math.abs(at(m, m - 1)) * (Math.abs(v[1]!) + Math.abs(v[2]!)) <= ULP * Math.abs(v[0]!) * around) break;
  }
  for (let k = m; k < end; k++) {
    const count = Math.min(3, end - k + 1);
    if (k > m) v = h.slice(k + (k - 1) * n, k + (k - 1) * n + count);
    const [reflection, beta] = reflectionOf(v, k);
    if (k > m) {
      h[k + (k - 1) * n] = beta;
      h.fill(0, k + 1 + (k - 1) * n, k + (k - 1) * n + count);
    } else if (m > start) {
      h[k + (k - 1) * n]! *= 1 - reflection.tau;
    }
    reflectRows(reflection, h, n, k);
    reflectColumns(reflection, h, n);
    reflectColumns(reflection, z, n);
  }
}

interface Complex {
  re: number;
  im: number;
}

function shifts(h: Float64Array, n: number, start: number, end: number, steps: number): [Complex, Complex] {
  const at = (i: number, j: number): number => h[i + j * n]!;
  let [a, b, c, d] = [at(end - 1, end - 1), at(end - 1, end), at(end, end - 1), at(end, end)];
  // Exceptional shifts, against cycles.
  if (steps % 20 === 0) {
    c = Math.abs(at(end, end - 1)) + Math.abs(at(end - 1, end - 2));
    [a, b] = [0.75 * c + at(end, end), -0.4375 * c];
    d = a;
  } else if (steps % 10 === 0) {
    c = Math.abs(at(start + 1, start)) + Math.abs(at(start + 2, start + 1));
    [a, b] = [0.75 * c + at(start, start), -0.4375 * c];
    d = a;
  }
  const s = Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d);
  if (s === 0)
    return [
      { re: 0, im: 0 },
      { re: 0, im: 0 },
    ];
  [a, b, c, d] = [a / s, b / s, c / s, d / s];
  const mean = (a + d) / 2;
  const det = (a - mean) * (d - mean) - b * c;
  const root = Math.sqrt(Math.abs(det));
  if (det >= 0) {
    return [
      { re: mean * s, im: root * s },
      { re: mean * s, im: -root * s },
    ];
  }
  const nearer = Math.abs(mean + root - d) <= Math.abs(mean - root - d) ? mean + root : mean - root;
  return [
    { re: nearer * s, im: 0 },
    { re: nearer * s, im: 0 },
  ];
}

/**
 * Makes the 2 by 2 block at k upper triangular but for rounding errors, or else its diagonal's elements equal, by a
 * rotation of all of h (as LAPACK's dlanv2), and returns whether it is triangular: whether its eigenvalues are real.
 */
function split(h: Float64Array, z: Float64Array, n: number, k: number): boolean {
  const [cos, sin, isReal] = splitting(
    h[k + k * n]!,
    h[k + (k + 1) * n]!,
    h[k + 1 + k * n]!,
    h[k + 1 + (k + 1) * n]!,
  );
  for (let j = k; j < n; j++) {
    const [x, y] = [h[k + j * n]!, h[k + 1 + j * n]!];
    h[k + j * n] = cos * x + sin * y;
    h[k + 1 + j * n] = cos * y - sin * x;
  }
  rotateColumns(h, n, k, k + 1, cos, sin);
  rotateColumns(z, n, k, k + 1, cos, sin);
  return isReal;
}

function splitting(a: number, b: number, c: number, d: number): [cos: number, sin: number, isReal: boolean] {
  if (c === 0) return [1, 0, true];
  if (b === 0) return [0, 1, true];
  if (a === d && signOf(b) !== signOf(c)) return [1, 0, false];
  const p = (a - d) / 2;
  const most = Math.max(Math.abs(b), Math.abs(c));
  const least = Math.min(Math.abs(b), Math.abs(c)) * signOf(b) * signOf(c);
  const scale = Math.max(Math.abs(p), most);
  const discriminant = (p / scale) * p + (most / scale) * least;
  if (discriminant >= 4 * ULP) {
    const root = p + signOf(p) * Math.sqrt(scale) * Math.sqrt(discriminant);
    const length = Math.hypot(c, root);
    return [root / length, c / length, true];
  }
  // Complex or nearly equal eigenvalues: make the diagonal's elements equal.
  const sum = b + c;
  const length = Math.hypot(sum, a - d);
  const cos = Math.sqrt((1 + Math.abs(sum) / length) / 2);
  const sin = -(p / (length * cos)) * signOf(sum);
  const [aa, bb, cc, dd] = [a * cos + b * sin, b * cos - a * sin, c * cos + d * sin, d * cos - c * sin];
  const right = bb * cos + dd * sin;
  const below = cc * cos - aa * sin;
  if (below === 0) return [cos, sin, true];
  if (right === 0) return [-sin, cos, true];
  if (signOf(right) !== signOf(below)) return [cos, sin, false];
  const inverse = 1 / Math.sqrt(Math.abs(right + below));
  const [c1, s1] = [Math.sqrt(Math.abs(right)) * inverse, Math.sqrt(Math.abs(below)) * inverse];
  return [cos * c1 - sin * s1, cos * s1 + sin * c1, true];
}

/** The error for a block at k that has equal elements on its diagonal. */
function complexEigenvalues(h: Float64Array, n: number, k: number, scale: number): LinAlgError {
  const real = h[k + k * n]! / scale;
  const imaginary =
    (Math.sqrt(Math.abs(h[k + (k + 1) * n]!)) * Math.sqrt(Math.abs(h[k + 1 + k * n]!))) / scale;
  const short = (x: number): string => String(Number(x.toPrecision(4)));
  return new LinAlgError(
    `the matrix has complex eigenvalues, such as ${short(real)}+${short(imaginary)}j, and this np has no complex dtype`,
  );
}
