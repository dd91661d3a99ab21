/** Householder reflections: Golub and Van Loan, "Matrix Computations", section 5.1.2; signs as LAPACK's dlarfg. */
import { signOf } from "./rotation.ts";

// Below the first, numbers keep too few digits for an orthogonal reflection; times the second, all of them are above it.
const SMALLEST = 2 ** -969;
const ENLARGED = 2 ** 969;

/** H = I - tau·v·vᵀ on the coordinates from `first` on. */
export interface Reflection {
  first: number;
  v: Float64Array;
  tau: number;
}

/** The reflection that turns x into (beta, 0, …, 0), and beta; it keeps x as its v. */
export function reflectionOf(x: Float64Array, first: number): [Reflection, beta: number] {
  const alpha = x[0]!;
  x[0] = 0;
  const tail = length(x);
  x[0] = 1;
  if (tail === 0) return [{ first, v: x, tau: 0 }, alpha];
  const beta = -signOf(alpha) * length(Float64Array.of(alpha, tail));
  if (Math.abs(beta) < SMALLEST) {
    x[0] = alpha;
    for (let i = 0; i < x.length; i++) x[i]! *= ENLARGED;
    const [reflection, enlarged] = reflectionOf(x, first);
    return [reflection, enlarged / ENLARGED];
  }
  for (let i = 1; i < x.length; i++) x[i]! /= alpha - beta;
  return [{ first, v: x, tau: (beta - alpha) / beta }, beta];
}

/** The Euclidean length, without over- or underflow on the way. */
export function length(x: Float64Array): number {
  let sum = 0;
  for (const element of x) sum += element * element;
  if (sum > 1e-280 && sum < 1e290) return Math.sqrt(sum);
  let largest = 0;
  for (const element of x) largest = Math.max(largest, Math.abs(element));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  sum = 0;
  for (const element of x) sum += (element / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** A ← H·A, for the columns of A from `from` on. */
export function reflectRows({ first, v, tau }: Reflection, a: Float64Array, rows: number, from = 0): void {
  if (tau === 0) return;
  for (let start = from * rows + first; start < a.length; start += rows) {
    let dot = 0;
    for (let k = 0; k < v.length; k++) dot += v[k]! * a[start + k]!;
    dot *= tau;
    for (let k = 0; k < v.length; k++) a[start + k]! -= dot * v[k]!;
  }
}

/** A ← A·H, for the rows of A from `from` on. */
export function reflectColumns({ first, v, tau }: Reflection, a: Float64Array, rows: number, from = 0): void {
  if (tau === 0) return;
  const dots = new Float64Array(rows);
  for (let k = 0; k < v.length; k++) {
    const start = (first + k) * rows;
    for (let i = from; i < rows; i++) dots[i]! += v[k]! * a[start + i]!;
  }
  for (let k = 0; k < v.length; k++) {
    const start = (first + k) * rows;
    const factor = tau * v[k]!;
    for (let i = from; i < rows; i++) a[start + i]! -= factor * dots[i]!;
  }
}

/** A ← H₀·H₁·…·A */
export function reflectAll(reflections: readonly Reflection[], a: Float64Array, rows: number): void {
  for (let i = reflections.length - 1; i >= 0; i--) reflectRows(reflections[i]!, a, rows);
}
