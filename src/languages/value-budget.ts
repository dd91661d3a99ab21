/** How much of what a learner's code gives back is taken, in any language. */
import type { PlainArray, Value } from "../../graders/values.ts";

export const VALUE_LIMITS = {
  /** Lists within lists. */
  depth: 6,
  /** Lists and their items, in all values of one call together. */
  items: 10_000,
  /** Numbers, in all values of one call together: 8 MB. */
  elements: 1_000_000,
  /** Axes of an array. */
  axes: 32,
  /** Characters of an `other` value's print. */
  text: 200,
  /** Characters of an `other` value's type. */
  type: 50,
} as const;

/** How much of the limits one call has left; shared by the values it gives back. */
export interface Budget {
  items: number;
  elements: number;
}

export const newBudget = (): Budget => ({ items: VALUE_LIMITS.items, elements: VALUE_LIMITS.elements });

export function arrayValue(plain: PlainArray, budget: Budget): Value {
  if (plain.data.length > budget.elements) return tooLarge(plain.shape);
  budget.elements -= plain.data.length;
  return { kind: "array", ...plain };
}

export function tooLarge(shape: readonly number[]): Value {
  return otherValue(
    "array",
    `an array of shape (${shape.join(", ")}): more than ${VALUE_LIMITS.elements} numbers in all`,
  );
}

/** A class may give itself a `name` that is no string. */
export function otherValue(type: unknown, text: unknown): Value {
  return {
    kind: "other",
    type: cap(String(type), VALUE_LIMITS.type),
    text: cap(String(text), VALUE_LIMITS.text),
  };
}

function cap(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
