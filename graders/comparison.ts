import { asArray } from "./as-array.ts";
import type { Program } from "./exercise-programs.ts";
import { nameIn } from "./language.ts";
import { countText, entryText, pairText } from "./numbers.ts";
import { notAnArrayMessage } from "./outcome.ts";
import { shapeMessage } from "./shape-message.ts";
import { type ArrayType, namedShapeText } from "./signature.ts";
import type { PlainArray, Value } from "./values.ts";

export interface Expected {
  readonly name: string;
  readonly type: ArrayType;
  readonly array: PlainArray;
  /** Largest error allowed, an entry. */
  readonly tolerance: Float64Array;
}

/** How an answer differs, from what hides everything else to what is only a number. */
export type Difference = "not an array" | "shape" | "dtype" | "non-finite" | "values";

export interface Mismatch {
  readonly kind: Difference;
  /** Sentences, without the last full stop. */
  readonly message: string;
  readonly got?: PlainArray;
  /** Flat index of the entry that differs most. */
  readonly worst?: number;
  /** The largest error in units of the tolerance; by this, cases are compared. */
  readonly excess: number;
}

/** "an array (N, M) = (5, 3)" or "a scalar" */
export function expectedText(type: ArrayType, shape: readonly number[]): string {
  if (shape.length === 0) return "a scalar";
  return `an array ${namedShapeText(type.dims, shape)}`;
}

/** Equal within the tolerance; NaN and infinities only match themselves. */
function entryMatches(expected: number, got: number, tolerance: number): boolean {
  if (!Number.isFinite(expected)) return Object.is(expected, got);
  return Math.abs(got - expected) <= tolerance;
}

/**
 * Compares what came with what was expected: that it is an array at all, then shape, then dtype where it matters (a
 * mask of whole numbers would be read as positions), then values. Undefined when all is right. What is equally right
 * passes: nested lists of numbers for an array, whole numbers for floats, a number for a 0-d array.
 */
export function compare(expected: Expected, value: Value, program: Program): Mismatch | undefined {
  const { type, array, tolerance } = expected;
  const name = nameIn(program.language, expected.name);
  const got = asArray(value);
  if (got === undefined) {
    const message = notAnArrayMessage(expected.name, expectedText(type, array.shape), value, program);
    return { kind: "not an array", message, excess: Infinity };
  }
  const matches = (expectedAt: number, gotAt: number): boolean =>
    entryMatches(array.data[expectedAt] ?? NaN, got.data[gotAt] ?? NaN, tolerance[expectedAt] ?? 0);
  if (!sameShape(got.shape, array.shape)) {
    const message = shapeMessage(name, type.dims, array.shape, got.shape, matches);
    return { kind: "shape", message, got, excess: Infinity };
  }
  if (type.dtype === "bool" && got.dtype !== "bool") {
    const what = got.dtype.includes("int")
      ? `whole numbers (${got.dtype}), which select by position`
      : `floats (${got.dtype})`;
    return {
      kind: "dtype",
      message: `${name} should hold booleans; you returned ${what}`,
      got,
      excess: Infinity,
    };
  }
  return compareEntries({ ...expected, name }, got, matches);
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

function compareEntries(
  { name, array, tolerance }: Expected,
  got: PlainArray,
  matches: (expectedAt: number, gotAt: number) => boolean,
): Mismatch | undefined {
  let wrong = 0;
  let nonFinite = 0;
  let worst = -1;
  let worstNonFinite = -1;
  let excess = 0;
  for (let at = 0; at < array.data.length; at++) {
    if (matches(at, at)) continue;
    wrong++;
    const [expected = NaN, came = NaN] = [array.data[at], got.data[at]];
    if (!Number.isFinite(expected) || !Number.isFinite(came)) {
      nonFinite++;
      if (worstNonFinite < 0) worstNonFinite = at;
    } else if (Math.abs(came - expected) / (tolerance[at] ?? 0) > excess || worst < 0) {
      excess = Math.abs(came - expected) / (tolerance[at] ?? 0);
      worst = at;
    }
  }
  if (wrong === 0) return undefined;
  const at = nonFinite > 0 ? worstNonFinite : worst;
  const entry = entryText(name, at, array.shape);
  const [expected, came] = pairText(array.data[at] ?? NaN, got.data[at] ?? NaN);
  if (nonFinite > 0) {
    const others =
      nonFinite > 1
        ? `, and ${countText(nonFinite - 1, "more entry is", "more entries are")} wrong like it`
        : "";
    const message = `${entry} should be ${expected}; it is ${came}${others}`;
    return { kind: "non-finite", message, got, worst: at, excess: Infinity };
  }
  const message =
    array.data.length === 1
      ? `${entry} should be ${expected}; it is ${came}`
      : `${name} differs at ${wrong} of ${array.data.length} entries, most at ${entry}: it should be ${expected}, and is ${came}`;
  return { kind: "values", message, got, worst: at, excess };
}
