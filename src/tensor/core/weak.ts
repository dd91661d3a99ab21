/** Bare numbers beside arrays: NumPy 2 lets them take on the array's dtype (NEP 50). */
import { dtypeOf } from "./dtype.ts";
import type { Weak } from "./dtype.ts";

/** A float of a language that tells 2.0 from 2, as JavaScript does not: it never counts as a whole number. */
export class FloatScalar {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** What kind of bare number an operand is; undefined for an array or a list. */
export function weakKind(value: unknown): Weak | undefined {
  if (typeof value === "number") return dtypeOf(value) === "int64" ? "int" : "float";
  if (typeof value === "boolean") return "bool";
  return value instanceof FloatScalar ? "float" : undefined;
}
