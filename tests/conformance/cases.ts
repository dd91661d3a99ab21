/** The cases: reads them, runs one in CPython on our numpy, and says how its answer differs from NumPy's. */
import { readFileSync } from "node:fs";
import { type StartedPython, textOf } from "../languages/python/start-python.ts";

/** A Python value as data: nan and the infinities are texts. */
type Described =
  | { kind: "array"; shape: number[]; dtype: string; data: unknown[] }
  | { kind: "scalar"; dtype: string; data: unknown }
  | { kind: "python"; type: string; data: unknown }
  | { kind: "text"; data: string }
  | { kind: "tuple"; items: Described[] };

export interface Case {
  id: string;
  group: string;
  code: string;
  expect: { value: Described } | { error: string; mentions: string[] };
}

export const cases = readFileSync(new URL("numpy.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Case);

/** Prints what `out` is. Its names begin with underscores, so that the case's own are not in the way. */
const DESCRIBE = readFileSync(new URL("describe.py", import.meta.url), "utf8");

/** What is wrong with the answer of a case; undefined when it is NumPy's. */
export function failure({ runner, takePrints }: StartedPython, { code, expect, group }: Case): string | undefined {
  const loaded = runner.load(`import numpy as np\n${code}\n${DESCRIBE}`);
  const printed = textOf(takePrints(), "log").trimEnd().split("\n").at(-1) ?? "";
  if (loaded.kind === "threw") {
    const { type, message } = loaded.error;
    const said = `${type}: ${message}`;
    if (!("error" in expect)) return said;
    if (type !== expect.error) return `expected ${expect.error}, got ${said}`;
    const missing = expect.mentions.filter((part) => !message.includes(part));
    return missing.length === 0 ? undefined : `the message lacks ${JSON.stringify(missing)}: ${said}`;
  }
  if ("error" in expect) return `expected ${expect.error}, got ${printed}`;
  return difference(JSON.parse(printed) as Described, expect.value, group === "random");
}

function difference(found: Described, expected: Described, exact: boolean): string | undefined {
  const got = JSON.stringify(found).slice(0, 300);
  if (found.kind !== expected.kind) return `expected ${expected.kind}, got ${got}`;
  if (expected.kind === "tuple" && found.kind === "tuple") {
    if (found.items.length !== expected.items.length)
      return `expected ${expected.items.length} items, got ${found.items.length}`;
    for (const [i, item] of expected.items.entries()) {
      const wrong = difference(found.items[i]!, item, exact);
      if (wrong !== undefined) return `item ${i}: ${wrong}`;
    }
    return undefined;
  }
  if (expected.kind === "text" && found.kind === "text")
    return found.data === expected.data ? undefined : `expected ${JSON.stringify(expected.data)}, got ${got}`;
  if (expected.kind === "array" && found.kind === "array") {
    if (found.shape.join() !== expected.shape.join()) return `expected the shape (${expected.shape.join()}), got ${got}`;
    if (found.dtype !== expected.dtype) return `expected the dtype ${expected.dtype}, got ${got}`;
    return differentNumbers(found.data, expected.data, expected.dtype, exact);
  }
  if (expected.kind === "scalar" && found.kind === "scalar") {
    if (found.dtype !== expected.dtype) return `expected the dtype ${expected.dtype}, got ${got}`;
    return differentNumbers([found.data], [expected.data], expected.dtype, exact);
  }
  if (expected.kind === "python" && found.kind === "python") {
    if (found.type !== expected.type) return `expected the type ${expected.type}, got ${got}`;
    return differentNumbers([found.data], [expected.data], expected.type, exact);
  }
  return `expected ${JSON.stringify(expected)}, got ${got}`;
}

const words: Record<string, number> = { nan: NaN, inf: Infinity, "-inf": -Infinity };
const numberOf = (data: unknown): number => (typeof data === "string" ? words[data]! : Number(data));

const relative: Record<string, number> = { float64: 1e-12, float: 1e-12, float32: 1e-6, float16: 1e-3 };

function differentNumbers(
  found: readonly unknown[],
  data: readonly unknown[],
  type: string,
  exact: boolean,
): string | undefined {
  const expected = data.map(numberOf);
  const tolerance = exact ? 0 : (relative[type] ?? 0);
  const scale = Math.max(1, ...expected.map(Math.abs).filter(Number.isFinite));
  for (const [i, want] of expected.entries()) {
    const got = numberOf(found[i]);
    if (Object.is(got, want) || got === want) continue;
    // Terms that cancel exactly leave 0 in one order of adding, and their rounding in another.
    const allowed = want === 0 && tolerance > 0 ? 1e-15 * scale : tolerance * Math.abs(want);
    if (!(Math.abs(got - want) <= allowed)) return `element ${i}: expected ${want}, got ${got}`;
  }
  return undefined;
}
