import type { NumericGradient } from "./finite-differences.ts";

/** A gradient of the right shape beside its finite differences. */
export interface Judgement {
  /** Entries judged; the others could not be resolved. */
  readonly judged: number;
  readonly unresolved: number;
  /** Judged entries beyond their tolerance. */
  readonly wrong: number;
  /** Flat index of the entry with the largest relative error; where many are alike, the largest of them. */
  readonly worst: number;
  /**
   * max |analytic − numeric| / |numeric| over judged entries. Where |numeric| is small for its array, the array's
   * rms takes its place, so that the rounding of an entry that is nearly 0 is not shown as an error of the whole.
   */
  readonly maxRelativeError: number;
}

/** Entries whose relative errors agree to this are alike. */
const ALIKE = 1e-6;

/** Judges a gradient entry by entry, with |a − n| ≤ tol; `analytic` is finite and as long as the numeric one. */
export function judgeGradient(analytic: Float64Array, numeric: NumericGradient): Judgement {
  const { value, tolerance, resolved } = numeric;
  const typical = rmsOf(value, resolved);
  let judged = 0;
  let wrong = 0;
  let worst = 0;
  let worstError = 0;
  let maxRelativeError = 0;
  for (let at = 0; at < value.length; at++) {
    if (resolved[at] !== 1) continue;
    judged++;
    const [n = NaN, allowed = 0] = [value[at], tolerance[at]];
    const error = Math.abs((analytic[at] ?? NaN) - n);
    if (!(error <= allowed)) wrong++;
    const relative = error / Math.max(Math.abs(n), typical, 1e3 * allowed);
    const clearlyLarger = relative > maxRelativeError * (1 + ALIKE);
    const alikeButLarger = relative > maxRelativeError * (1 - ALIKE) && error > worstError;
    if (judged === 1 || clearlyLarger || alikeButLarger) [worst, worstError] = [at, error];
    maxRelativeError = Math.max(maxRelativeError, relative);
  }
  return { judged, unresolved: value.length - judged, wrong, worst, maxRelativeError };
}

/** Whether the finite differences, where they can tell, are zero throughout. */
export function isZero({ value, tolerance, resolved }: NumericGradient): boolean {
  return value.every((n, at) => resolved[at] !== 1 || Math.abs(n) <= (tolerance[at] ?? 0));
}

function rmsOf(value: Float64Array, resolved: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    if (resolved[at] !== 1) continue;
    sum += (value[at] ?? 0) ** 2;
    count++;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
