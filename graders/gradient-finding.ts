import { asArray } from "./as-array.ts";
import { expectedText, sameShape } from "./comparison.ts";
import type { PreparedGradients, Wanted } from "./exercise-programs.ts";
import type { NumericGradient } from "./finite-differences.ts";
import { isZero, judgeGradient, type Judgement } from "./gradient-check.ts";
import type { Case } from "./inputs.ts";
import { nameIn } from "./language.ts";
import { countText, entryText, errorText, largest, numberText, pairText } from "./numbers.ts";
import { notAnArrayMessage, type Problem, problemOf } from "./outcome.ts";
import type { Answer } from "./purity.ts";
import { shapeMessage } from "./shape-message.ts";
import { shapeAt } from "./signature.ts";
import type { PlainArray, Value } from "./values.ts";
import type { CheckResult, ComparisonDetail, GradientDetail } from "./verdict.ts";

/** What hides what: without an array no shape, without the right shape no values, without a forward no numbers. */
export const RANK = {
  right: 0,
  values: 1,
  forward: 2,
  nonFinite: 3,
  shape: 4,
  notAnArray: 5,
  noValues: 6,
} as const;

/** What one case showed of one gradient; see `Ranked` in case-rows.ts. */
export interface Finding {
  readonly rank: number;
  readonly error: number;
  readonly message: string;
  readonly figure?: string;
  readonly result: Pick<CheckResult, "error" | "detail">;
  readonly judged: number;
  readonly unresolved: number;
  readonly kinked: number;
}

/** The finite differences of a case, by input, or why there are none. */
export type Numeric =
  { readonly gradients: ReadonlyMap<string, NumericGradient> } | { readonly problem: Problem };

function failure(rank: number, message: string, result: Finding["result"] = {}): Finding {
  return { rank, error: Infinity, message, result, judged: 0, unresolved: 0, kinked: 0 };
}

/** Judges one gradient at one case. */
export function judge(
  prepared: PreparedGradients,
  { input, gradient, type }: Wanted,
  position: number,
  at: Case,
  backward: Answer,
  numeric: Numeric,
): Finding {
  const { outcome } = backward;
  const name = nameIn(prepared.backward.language, gradient);
  const problem = problemOf(outcome, prepared.backward);
  if (outcome.kind !== "values" || problem !== undefined) {
    const { message, ...result } = problem ?? { message: "no values came" };
    return failure(RANK.noValues, message, result);
  }
  const shape = shapeAt(type.dims, at.sizes);
  const value: Value = outcome.values[position] ?? { kind: "other", type: "undefined", text: "undefined" };
  const got = asArray(value);
  if (got === undefined) {
    const message = notAnArrayMessage(gradient, expectedText(type, shape), value, prepared.backward);
    return failure(RANK.notAnArray, message);
  }
  const expected = "problem" in numeric ? undefined : numeric.gradients.get(input);
  if (!sameShape(got.shape, shape)) return misshapen(name, type.dims, shape, at, got, expected);
  const broken = nonFiniteMessage(name, got);
  const detail =
    expected === undefined ? undefined : detailFrom(name, type.dims, shape, at, got.data, expected);
  if (broken !== undefined) return failure(RANK.nonFinite, broken, detail === undefined ? {} : { detail });
  if ("problem" in numeric) {
    const { message, ...result } = numeric.problem;
    return failure(RANK.forward, `Finite differences of your forward could not be made: ${message}`, result);
  }
  if (expected === undefined || detail === undefined) throw new Error(`no finite differences of "${input}"`);
  return judgeNumbers(name, got, expected, detail);
}

function misshapen(
  name: string,
  dims: readonly string[],
  shape: readonly number[],
  at: Case,
  got: PlainArray,
  numeric: NumericGradient | undefined,
): Finding {
  if (numeric === undefined) return failure(RANK.shape, shapeMessage(name, dims, shape, got.shape));
  const { value, tolerance, resolved, kink } = numeric;
  const message = shapeMessage(
    name,
    dims,
    shape,
    got.shape,
    (expectedAt, gotAt) =>
      resolved[expectedAt] !== 1 ||
      Math.abs((got.data[gotAt] ?? NaN) - (value[expectedAt] ?? NaN)) <=
        (tolerance[expectedAt] ?? 0) + (kink[expectedAt] ?? 0),
  );
  const detail: ComparisonDetail = {
    kind: "comparison",
    name,
    dims,
    sizes: at.sizes,
    expected: { dtype: "float64", shape, data: value },
    got,
  };
  return failure(RANK.shape, message, { detail });
}

function nonFiniteMessage(name: string, { data, shape }: PlainArray): string | undefined {
  const first = data.findIndex((value) => !Number.isFinite(value));
  if (first < 0) return undefined;
  const count = data.reduce((sum, value) => sum + (Number.isFinite(value) ? 0 : 1), 0);
  if (shape.length === 0) return `${name} is ${numberText(data[first] ?? NaN)}`;
  const where = entryText("", first, shape);
  const more = count > 1 ? ` and at ${countText(count - 1, "more entry", "more entries")} is not finite` : "";
  return `${name} has ${numberText(data[first] ?? NaN)} at ${where}${more}`;
}

function detailFrom(
  name: string,
  dims: readonly string[],
  shape: readonly number[],
  at: Case,
  analytic: Float64Array,
  numeric: NumericGradient,
): GradientDetail {
  const broken = analytic.findIndex((value) => !Number.isFinite(value));
  const { worst, maxRelativeError } = judgeGradient(analytic, numeric);
  return {
    kind: "gradient",
    name,
    dims,
    sizes: at.sizes,
    shape,
    analytic,
    numeric: numeric.value,
    tolerance: numeric.tolerance.map((allowed, at) => allowed + (numeric.kink[at] ?? 0)),
    checked: numeric.resolved,
    worst: broken < 0 ? worst : broken,
    maxRelativeError: broken < 0 ? maxRelativeError : NaN,
  };
}

/** Each entry of a tie may take any part of the upstream gradient, but together they take all of it, once. */
function untiedMessage(
  name: string,
  { shape }: PlainArray,
  { tie, sum }: NonNullable<Judgement["untied"]>,
): string {
  const [yours, right] = pairText(sum, tie.sum);
  const shown = tie.indices.slice(0, 4).map((at) => entryText(name, at, shape));
  const entries = `${shown.join(", ")}${tie.indices.length > shown.length ? ", …" : ""}`;
  return `${entries} belong to equal inputs, a tie: however it is shared, together they should get ${right}; yours get ${yours}`;
}

function judgeNumbers(
  name: string,
  got: PlainArray,
  numeric: NumericGradient,
  detail: GradientDetail,
): Finding {
  const { judged, unresolved, kinked, wrong, worst, maxRelativeError, untied } = judgeGradient(
    got.data,
    numeric,
  );
  const found = { error: maxRelativeError, judged, unresolved, kinked, result: { detail } };
  if (untied !== undefined) return { ...found, rank: RANK.values, message: untiedMessage(name, got, untied) };
  if (wrong === 0) return { ...found, rank: RANK.right, message: "" };
  const entry = entryText(name, worst, got.shape);
  const [yours, right] = pairText(got.data[worst] ?? NaN, numeric.value[worst] ?? NaN);
  const failed = { ...found, rank: RANK.values, figure: `rel. error ${errorText(maxRelativeError)}` };
  const several = got.data.length > 1;
  if (largest(got.data) === 0) {
    const message = several ? `${name} is all zeros` : `${name} is zero`;
    return {
      ...failed,
      message: `${message}; the numeric gradient is not: it is ${right}${several ? ` at ${entry}` : ""}`,
    };
  }
  if (isZero(numeric)) {
    return {
      ...failed,
      message: `${name} should be zero${several ? " throughout" : ""}; yours is ${yours}${several ? ` at ${entry}` : ""}`,
    };
  }
  const numbers = `largest relative error ${errorText(maxRelativeError)} at ${entry}: yours ${yours}, numeric ${right}`;
  const extent = several ? ` on ${wrong} of ${judged} entries` : "";
  return { ...failed, message: `${name} differs from finite differences${extent}; ${numbers}` };
}
