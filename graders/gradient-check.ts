import type { NumericGradient, Tie } from "./finite-differences.ts";

/** A gradient of the right shape beside its finite differences. */
export interface Judgement {
  /** Entries judged; the others could not be resolved. */
  readonly judged: number;
  readonly unresolved: number;
  /** Judged entries beyond their tolerance. */
  readonly wrong: number;
  /** Judged entries at a kink, where any slope between the two sides' is right. */
  readonly kinked: number;
  /** Entries that are each right but together wrong: a tie that was counted twice, or not at all. */
  readonly untied?: { readonly tie: Tie; readonly sum: number };
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

/**
 * Judges a gradient entry by entry, with |a − n| ≤ tol, at a kink beyond the interval of slopes, and each tie by its
 * sum; `analytic` is finite and as long as the numeric one.
 */
export function judgeGradient(analytic: Float64Array, numeric: NumericGradient): Judgement {
  const { value, tolerance, resolved, kink } = numeric;
  const typical = rmsOf(value, resolved);
  let judged = 0;
  let wrong = 0;
  let kinked = 0;
  let worst = 0;
  let worstError = 0;
  let maxRelativeError = 0;
  for (let at = 0; at < value.length; at++) {
    if (resolved[at] !== 1) continue;
    judged++;
    const [n = NaN, allowed = 0, halfWidth = 0] = [value[at], tolerance[at], kink[at]];
    if (halfWidth > 0) kinked++;
    const error = Math.max(Math.abs((analytic[at] ?? NaN) - n) - halfWidth, 0);
    if (!(error <= allowed)) wrong++;
    const relative = error / Math.max(Math.abs(n), typical, 1e3 * allowed);
    const clearlyLarger = relative > maxRelativeError * (1 + ALIKE);
    const alikeButLarger = relative > maxRelativeError * (1 - ALIKE) && error > worstError;
    if (judged === 1 || clearlyLarger || alikeButLarger) [worst, worstError] = [at, error];
    maxRelativeError = Math.max(maxRelativeError, relative);
  }
  const untied = wrong > 0 ? undefined : untiedIn(analytic, numeric.ties);
  const judgement = { judged, unresolved: value.length - judged, wrong, kinked, worst, maxRelativeError };
  return untied === undefined ? judgement : { ...judgement, untied };
}

function untiedIn(analytic: Float64Array, ties: readonly Tie[]): Judgement["untied"] {
  for (const tie of ties) {
    const sum = tie.indices.reduce((total, at) => total + (analytic[at] ?? NaN), 0);
    if (!(Math.abs(sum - tie.sum) <= tie.tolerance)) return { tie, sum };
  }
  return undefined;
}

/** Whether the finite differences, where they can tell, are zero throughout. */
export function isZero({ value, tolerance, resolved, kink }: NumericGradient): boolean {
  return value.every((n, at) => resolved[at] !== 1 || Math.abs(n) + (kink[at] ?? 0) <= (tolerance[at] ?? 0));
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
