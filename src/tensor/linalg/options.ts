/** Arguments that NumPy takes by position or by keyword: values, or an object with NumPy's names. */
import { isArray } from "../array-class.ts";
import { FloatScalar } from "../weak.ts";

/**
 * The arguments by their names: a value takes the name of its place, an object brings its own. Throws TypeError for a
 * name that the function does not have.
 */
export function keywords<T extends object>(
  name: string,
  names: readonly (keyof T & string)[],
  given: readonly unknown[],
): T {
  const out: Record<string, unknown> = {};
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) out[key] = value;
  };
  given.forEach((value, place) => {
    if (!isOptions(value)) {
      set(names[place]!, value);
      return;
    }
    for (const [key, one] of Object.entries(value)) {
      if (!(names as readonly string[]).includes(key)) {
        throw new TypeError(`${name}() got an unexpected keyword argument '${key}'`);
      }
      set(key, one);
    }
  });
  return out as T;
}

function isOptions(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !isArray(value) && !(value instanceof FloatScalar);
}
