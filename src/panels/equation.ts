import type { ComparisonDetail, GradientDetail } from "../../graders/verdict.ts";
import { namedShapeText, sizesText } from "../../graders/signature.ts";

/** Three arrays of one shape, read as "yours − right = error". */
export interface Equation {
  readonly name: string;
  readonly shape: readonly number[];
  /** "numeric" or "expected" */
  readonly rightName: string;
  readonly yours: Float64Array;
  readonly right: Float64Array;
  readonly error: Float64Array;
  /** 0 where an entry was not judged. */
  readonly checked: Uint8Array | undefined;
  readonly worst: number;
  /** "D × M = 5 × 6, 30 of 30 entries checked" */
  readonly about: string;
}

function difference(yours: Float64Array, right: Float64Array): Float64Array {
  // ∞ − ∞ is NaN, but an infinity that was expected is no error.
  return yours.map((value, n) => (Object.is(value, right[n]) ? 0 : value - (right[n] ?? NaN)));
}

function crossed(dims: readonly string[], shape: readonly number[]): string {
  if (shape.length === 0) return "a scalar";
  const sizes = shape.join(" × ");
  return dims.length === shape.length ? `${dims.join(" × ")} = ${sizes}` : sizes;
}

export function gradientEquation(detail: GradientDetail): Equation {
  const { name, dims, shape, analytic, numeric, checked, worst } = detail;
  const judged = checked.reduce((count, one) => count + one, 0);
  return {
    name,
    shape,
    rightName: "numeric",
    yours: analytic,
    right: numeric,
    error: difference(analytic, numeric),
    checked,
    worst,
    about: `${crossed(dims, shape)}, ${judged} of ${checked.length} ${checked.length === 1 ? "entry" : "entries"} checked`,
  };
}

const at = ({ caseName, sizes }: ComparisonDetail) => caseName ?? sizesText(sizes);

/** undefined when the two cannot be subtracted: no array came, or one of another shape. */
export function comparisonEquation(detail: ComparisonDetail): Equation | undefined {
  const { name, dims, expected, got } = detail;
  if (!got || got.shape.length !== expected.shape.length) return undefined;
  if (got.shape.some((size, axis) => size !== expected.shape[axis])) return undefined;
  return {
    name,
    shape: expected.shape,
    rightName: "expected",
    yours: got.data,
    right: expected.data,
    error: difference(got.data, expected.data),
    checked: undefined,
    worst: detail.worst ?? 0,
    about: `${crossed(dims, expected.shape)}; ${at(detail)}`,
  };
}

/** Shapes before values: what was asked, and what came. */
export function shapesOf(detail: ComparisonDetail): { asked: string; came: string; at: string } {
  const { dims, expected, got } = detail;
  return {
    asked: namedShapeText(dims, expected.shape),
    came: got ? namedShapeText([], got.shape) : "not an array",
    at: at(detail),
  };
}

/** Flat indices of the largest errors, NaN counted as the largest of all. */
export function worstEntries({ error }: Equation, count: number): number[] {
  const size = (n: number) => (Number.isNaN(error[n]) ? Infinity : Math.abs(error[n] ?? 0));
  return Array.from(error.keys())
    .sort((a, b) => size(b) - size(a))
    .slice(0, count);
}

export function largestFinite(...arrays: readonly Float64Array[]): number {
  let largest = 0;
  for (const array of arrays) {
    for (const value of array) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}
