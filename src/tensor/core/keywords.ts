import { isArray } from "./array-class.ts";
import type { Axis } from "./shape.ts";
import { FloatScalar } from "./weak.ts";

/** Throws TypeError, in Python's words, for an option that a function does not have. */
export function checkKeywords(name: string, options: object, allowed: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (!allowed.includes(key)) throw new TypeError(`${name}() got an unexpected keyword argument '${key}'`);
  }
}

/** Reads `axis` or `{ axis, … }` as options. */
export function axisKeywords<T extends { axis?: Axis | null | undefined }>(
  name: string,
  over: Axis | T | null | undefined,
  allowed: readonly (keyof T & string)[],
): T {
  if (over === null || over === undefined) return {} as T;
  if (typeof over === "number" || Array.isArray(over)) return { axis: over } as T;
  if (typeof over !== "object" || isArray(over)) {
    throw new TypeError(`${name}() takes an axis or an object of options, got ${String(over)}`);
  }
  checkKeywords(name, over, allowed);
  return over as T;
}

/** Whether an argument is an object of options, and not an array, a list or a number. */
export function isKeywords(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) && !isArray(value) && !(value instanceof FloatScalar);
}

/**
 * Arguments that may be given in order or by name: `given` holds them in the order of `names`, and an object of options
 * where the caller began to name them. Throws TypeError, in Python's words, for a name that the function does not have.
 */
export function keywords<T extends object>(
  name: string,
  names: readonly (keyof T & string)[],
  given: readonly unknown[],
): T {
  const named: Record<string, unknown> = {};
  given.forEach((value, i) => {
    if (isKeywords(value)) {
      checkKeywords(name, value, names);
      for (const [key, one] of Object.entries(value)) if (one !== undefined) named[key] = one;
    } else if (value !== undefined) {
      named[names[i]!] = value;
    }
  });
  return named as T;
}
