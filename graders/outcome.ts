import { valueText } from "./as-array.ts";
import type { CodeError, Outcome, RunEndReason } from "./candidate.ts";
import type { Program } from "./exercise-programs.ts";
import { type Language, nameIn } from "./language.ts";
import { calleeText } from "./program.ts";
import { tupleText } from "./signature.ts";
import type { Value } from "./values.ts";

/** Why a call gave nothing that could be compared: a sentence without its full stop, and where in the code. */
export interface Problem {
  readonly message: string;
  readonly error?: CodeError;
}

/** "ValueError: operands could not be broadcast together" */
export function errorMessage(error: CodeError): string {
  return error.message === "" ? error.type : `${error.type}: ${error.message}`;
}

/** What is wrong with an outcome, or undefined if it has values. */
export function problemOf(outcome: Outcome, { steps, language }: Program): Problem | undefined {
  if (outcome.kind === "values") return undefined;
  const step = steps[outcome.step];
  const callee = step === undefined ? "your code" : calleeText(step, language);
  switch (outcome.kind) {
    case "threw": {
      const verb = language === "python" ? "raised" : "threw";
      return { message: `${callee} ${verb} ${errorMessage(outcome.error)}`, error: outcome.error };
    }
    case "missing":
      return { message: missingMessage(step === undefined ? outcome.name : callee, outcome.similar) };
    case "unpack":
      return { message: unpackMessage(callee, step?.as ?? [], outcome.got, language) };
  }
}

function missingMessage(
  callee: string,
  similar: { readonly name: string; readonly line: number } | undefined,
): string {
  if (similar === undefined) return `${callee} is not defined`;
  return `${callee} is not defined. Line ${similar.line} defines ${similar.name}: is that the one?`;
}

function unpackMessage(callee: string, names: readonly string[], got: Value, language: Language): string {
  const what = unusableText(got);
  if (what !== undefined) return `${callee} ${what}`;
  const arrays = `${names.length} array${names.length === 1 ? "" : "s"}`;
  const spoken = names.map((name) => nameIn(language, name));
  const list =
    language === "python"
      ? `${tupleText(spoken)}, a tuple of ${arrays}`
      : `[${spoken.join(", ")}], a list of ${arrays}`;
  const came =
    got.kind === "array" && got.shape.length > 0
      ? valueText(got, language).replace("an array", "one array")
      : valueText(got, language);
  return `${callee} should return ${list}; it returned ${came}`;
}

/** What came instead of a value, where that has a usual cause. */
const UNUSABLE: ReadonlyMap<string, string> = new Map([
  ["undefined", "returned nothing (undefined): is a return missing?"],
  ["NoneType", "returned None: is a return missing?"],
  ["promise", "returned a promise: remove async and await, the checks call it directly"],
  ["coroutine", "returned a coroutine: remove async and await, the checks call it directly"],
  ["generator", "returned a generator: is a yield where a return should be?"],
]);

function unusableText(got: Value): string | undefined {
  return got.kind === "other" ? UNUSABLE.get(got.type) : undefined;
}

/** The sentence for a result that is no array; `expected` reads like "a float array (N, M) = (5, 3)". */
export function notAnArrayMessage(
  name: string,
  expected: string,
  value: Value,
  { steps, language }: Program,
): string {
  const step = steps.find((candidate) => candidate.as.includes(name));
  const alone = step !== undefined && !step.unpack;
  if (alone && step.kind === "read" && value.kind === "other") {
    const callee = calleeText(step, language);
    if (value.type === "undefined") return `${callee} is not set (undefined); it should be ${expected}`;
    if (value.type === "NoneType") return `${callee} is None; it should be ${expected}`;
  }
  const usual = unusableText(value);
  if (alone && usual !== undefined) return `${calleeText(step, language)} ${usual}`;
  return `${nameIn(language, name)} should be ${expected}; you returned ${valueText(value, language)}`;
}

/** What a person is told when a run ended before its answers were in. */
export function endMessage(reason: RunEndReason): string {
  switch (reason.kind) {
    case "timeout": {
      const seconds = `${reason.seconds} ${reason.seconds === 1 ? "second" : "seconds"}`;
      const where = reason.line === undefined ? "" : `, at line ${reason.line}`;
      return `The run was ended after ${seconds}${where}. Is there a loop that never ends?`;
    }
    case "stopped":
      return "The run was stopped.";
    case "crashed":
      return "The run ended because its process died, most often for lack of memory. Is there an array or a list that grows without end?";
    case "protocol":
      return `The run was ended because its answer could not be read: ${reason.message}`;
  }
}

/** Ends a sentence unless it has its own end. */
export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
