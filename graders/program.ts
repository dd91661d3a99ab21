import type { Step } from "./candidate.ts";
import type { CallProgram } from "./contract.ts";
import { type Language, nameIn } from "./language.ts";
import { LineReader, ProgramError } from "./line-reader.ts";

function parseLine(reader: LineReader): Step {
  const unpack = reader.take("[");
  const as = unpack ? reader.names("]") : [reader.name()];
  if (as.length === 0) throw reader.error("expected names between the brackets, found none");
  reader.expect("=");
  const first = reader.name();
  if (reader.take(".")) {
    const name = reader.name();
    if (reader.peek() === undefined) return { as, unpack, kind: "read", object: first, name };
    reader.expect("(");
    return { as, unpack, kind: "method", object: first, name, args: reader.names(")") };
  }
  reader.expect("(", ".");
  const kind = /^[A-Z]/.test(first) ? "construct" : "call";
  return { as, unpack, kind, name: first, args: reader.names(")") };
}

/**
 * Parses a call program (`CallProgram` in contract.ts). Each name is bound once, and an object whose method or
 * attribute is used comes from an earlier step. Throws `ProgramError`.
 */
export function parseProgram(lines: CallProgram): Step[] {
  if (lines.length === 0) throw new ProgramError(1, "", "expected at least one step, found none");
  const boundAt = new Map<string, number>();
  const usedAt = new Map<string, number>();
  return lines.map((text, index) => {
    const line = index + 1;
    const reader = new LineReader(line, text);
    const step = parseLine(reader);
    if (reader.peek() !== undefined) throw reader.expected("the end of the line");
    if ("object" in step && !boundAt.has(step.object)) {
      throw reader.error(`"${step.object}" is not the result of an earlier step`);
    }
    for (const name of argumentsOf(step)) if (!boundAt.has(name) && !usedAt.has(name)) usedAt.set(name, line);
    for (const name of step.as) {
      const bound = boundAt.get(name);
      if (bound !== undefined) throw reader.error(`"${name}" is already bound at line ${bound}`);
      const used = usedAt.get(name);
      if (used !== undefined) throw reader.error(`"${name}" is used as an input at line ${used}`);
      boundAt.set(name, line);
    }
    return step;
  });
}

function argumentsOf(step: Step): readonly string[] {
  return step.kind === "read" ? [] : step.args;
}

/** The names that a program takes from outside, in the order of their first use. */
export function inputsOf(steps: readonly Step[]): string[] {
  const bound = new Set<string>();
  const inputs = new Set<string>();
  for (const step of steps) {
    for (const name of argumentsOf(step)) if (!bound.has(name)) inputs.add(name);
    for (const name of step.as) bound.add(name);
  }
  return [...inputs];
}

/** The names that a program's steps bind, in order. */
export function resultsOf(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => step.as);
}

/**
 * Checks that every argument is a declared input or an earlier result, and every output a result; throws
 * `ProgramError` for the line, an Error for an output.
 */
export function checkBound(
  lines: CallProgram,
  steps: readonly Step[],
  declared: ReadonlySet<string>,
  outputs: readonly string[],
): void {
  const bound = new Set<string>();
  steps.forEach((step, index) => {
    for (const name of argumentsOf(step)) {
      if (bound.has(name) || declared.has(name)) continue;
      const what = `"${name}" is neither a declared value nor the result of an earlier step`;
      throw new ProgramError(index + 1, lines[index] ?? "", what);
    }
    for (const name of step.as) bound.add(name);
  });
  for (const name of outputs) {
    if (!bound.has(name)) throw new Error(`call program: no step binds "${name}", which is asked for`);
  }
}

/** What a step uses, as a person would name it: "linearBackward", "layer.forward", "layer.dW". */
export function calleeText(step: Step, language: Language): string {
  const name = nameIn(language, step.name);
  return "object" in step ? `${nameIn(language, step.object)}.${name}` : name;
}

/** The functions that a program is about: its calls and methods, or its constructors where there are none. */
export function programText(steps: readonly Step[], language: Language): string {
  const calls = steps.filter((step) => step.kind === "call" || step.kind === "method");
  const named = calls.length > 0 ? calls : steps;
  const names = [...new Set(named.map((step) => calleeText(step, language)))];
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}
