/** The cases: reads them, runs one, and says how its answer differs from NumPy's. */
import { readFileSync } from "node:fs";
import { NDArray } from "../../src/tensor/ndarray.ts";
import { evaluate } from "./evaluate.ts";
import { isFloat, Scalar, typeName } from "./values.ts";
import type { Value } from "./values.ts";

type Expected =
  | { kind: "array"; shape: number[]; dtype: string; data: unknown[] }
  | { kind: "scalar"; dtype: string; data: unknown }
  | { kind: "python"; type: string; data: unknown }
  | { kind: "text"; data: string }
  | { kind: "tuple"; items: Expected[] };

export interface Case {
  id: string;
  group: string;
  code: string;
  expect: { value: Expected } | { error: string; mentions: string[] };
}

export const cases = readFileSync(new URL("numpy.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Case);

/** What is wrong with the answer of a case; undefined when it is NumPy's. */
export function failure({ code, expect, group }: Case): string | undefined {
  let out: Value;
  try {
    out = evaluate(code);
  } catch (error) {
    const { name, message } = error as Error;
    const said = `${name}: ${message}`;
    if (!("error" in expect)) return said;
    if (name !== expect.error) return `expected ${expect.error}, got ${said}`;
    const missing = expect.mentions.filter((part) => !message.includes(part));
    return missing.length === 0 ? undefined : `the message lacks ${JSON.stringify(missing)}: ${said}`;
  }
  if ("error" in expect) return `expected ${expect.error}, got ${typeName(out)}`;
  return difference(out, expect.value, group === "random");
}

function difference(value: Value, expected: Expected, exact: boolean): string | undefined {
  switch (expected.kind) {
    case "array":
      if (!(value instanceof NDArray)) return `expected an array, got ${typeName(value)}`;
      if (value.shape.join() !== expected.shape.join()) {
        return `expected the shape (${expected.shape.join()}), got (${value.shape.join()})`;
      }
      if (value.dtype !== expected.dtype) return `expected the dtype ${expected.dtype}, got ${value.dtype}`;
      return differentNumbers(Array.from(value.toFlat()), expected.data, expected.dtype, exact);
    case "scalar": {
      const array = value instanceof Scalar ? value.array : value;
      if (!(array instanceof NDArray) || array.ndim !== 0) return `expected a scalar, got ${typeName(value)}`;
      if (array.dtype !== expected.dtype) return `expected the dtype ${expected.dtype}, got ${array.dtype}`;
      return differentNumbers([array.item()], [expected.data], expected.dtype, exact);
    }
    case "python": {
      if (typeName(value) !== expected.type)
        return `expected the type ${expected.type}, got ${typeName(value)}`;
      if (value === null) return undefined;
      const plain = isFloat(value) ? value.value : Number(value);
      return differentNumbers([plain], [expected.data], expected.type, exact);
    }
    case "text":
      return value === expected.data
        ? undefined
        : `expected ${JSON.stringify(expected.data)}, got ${typeof value === "string" ? JSON.stringify(value) : typeName(value)}`;
    case "tuple": {
      if (!Array.isArray(value)) return `expected a tuple or a list, got ${typeName(value)}`;
      if (value.length !== expected.items.length) {
        return `expected ${expected.items.length} items, got ${value.length}`;
      }
      for (const [i, item] of expected.items.entries()) {
        const wrong = difference(value[i], item, exact);
        if (wrong !== undefined) return `item ${i}: ${wrong}`;
      }
      return undefined;
    }
  }
}

const words: Record<string, number> = { nan: NaN, inf: Infinity, "-inf": -Infinity };
const numberOf = (data: unknown): number => (typeof data === "string" ? words[data]! : Number(data));

const relative: Record<string, number> = { float64: 1e-12, float: 1e-12, float32: 1e-6, float16: 1e-3 };

function differentNumbers(
  found: readonly number[],
  data: readonly unknown[],
  type: string,
  exact: boolean,
): string | undefined {
  const expected = data.map(numberOf);
  const tolerance = exact ? 0 : (relative[type] ?? 0);
  const scale = Math.max(1, ...expected.map(Math.abs).filter(Number.isFinite));
  for (const [i, want] of expected.entries()) {
    const got = found[i]!;
    if (Object.is(got, want) || got === want) continue;
    // Terms that cancel exactly leave 0 in one order of adding, and their rounding in another.
    const allowed = want === 0 && tolerance > 0 ? 1e-15 * scale : tolerance * Math.abs(want);
    if (!(Math.abs(got - want) <= allowed)) return `element ${i}: expected ${want}, got ${got}`;
  }
  return undefined;
}
