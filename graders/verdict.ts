import type { CodeError } from "./candidate.ts";
import type { PlainArray } from "./values.ts";
import type { Sizes } from "./contract.ts";
import type { Language } from "./language.ts";

/** An expected and a given array, at the case where they differ most. */
export interface ComparisonDetail {
  readonly kind: "comparison";
  readonly name: string;
  /** Names of the dimensions, ["N", "D"]. */
  readonly dims: readonly string[];
  /** What was asked at: sizes, or a literal case's name. */
  readonly sizes: Sizes;
  readonly caseName?: string;
  readonly expected: PlainArray;
  /** Absent when what came is not an array. */
  readonly got?: PlainArray;
  /** Flat index of the entry with the largest error; absent when the shapes differ. */
  readonly worst?: number;
}

/** A gradient beside its finite differences, at the case with the largest relative error. */
export interface GradientDetail {
  readonly kind: "gradient";
  /** The gradient's name, "dW". */
  readonly name: string;
  readonly dims: readonly string[];
  readonly sizes: Sizes;
  readonly shape: readonly number[];
  /** Row-major; NaN and infinities as they came. */
  readonly analytic: Float64Array;
  readonly numeric: Float64Array;
  /** The largest |analytic − numeric| that the finite differences can vouch for, an entry. */
  readonly tolerance: Float64Array;
  /** 1 where the entry was judged, 0 where the finite differences could not resolve it. */
  readonly checked: Uint8Array;
  /** Flat index of the worst entry. */
  readonly worst: number;
  /** max |analytic − numeric| / |numeric| over judged entries (see `Judgement` in gradient-check.ts); NaN where the gradient is not finite. */
  readonly maxRelativeError: number;
}

/** Why a gradient is wrong: one cause that explains every entry that was checked. */
export interface Diagnosis {
  /** Of the hypothesis: "factor", "upstream-ignored". */
  readonly id: string;
  /** What is true of the numbers, and where to look. */
  readonly message: string;
  /** Where it was seen. */
  readonly evidence: string;
}

export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly status: "passed" | "failed" | "skipped";
  /** A sentence: what was expected and what came, shapes first. For a passed check, what was found. */
  readonly message: string;
  /** The short figure at the end of the row: "3.4e-11", "rel. error 7.000", "3 of 3 cases". */
  readonly figure?: string;
  /** Where in the learner's code, if the check failed by an error there. */
  readonly error?: CodeError;
  readonly detail?: ComparisonDetail | GradientDetail;
  /** Of a gradient that failed; null where no cause, or more than one, would explain it. */
  readonly diagnosis?: Diagnosis | null;
}

export interface Verdict {
  readonly slug: string;
  readonly language: Language;
  readonly passed: boolean;
  readonly checks: readonly CheckResult[];
  /** Present when the code could not be loaded, or the run ended early; checks not reached are "skipped". */
  readonly couldNotRun?: { readonly message: string; readonly error?: CodeError };
}
