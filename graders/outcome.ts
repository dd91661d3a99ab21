import { valueText } from "./as-array.ts";
import type { CodeError, Outcome, RunEndReason, Step } from "./candidate.ts";
import { calleeText } from "./program.ts";
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
export function problemOf(outcome: Outcome, steps: readonly Step[]): Problem | undefined {
  if (outcome.kind === "values") return undefined;
  const step = steps[outcome.step];
  const callee = step === undefined ? "your code" : calleeText(step);
  switch (outcome.kind) {
    case "threw":
      return { message: `${callee} threw ${errorMessage(outcome.error)}`, error: outcome.error };
    case "missing":
      return { message: missingMessage(step === undefined ? outcome.name : callee, outcome.similar) };
    case "unpack":
      return { message: unpackMessage(callee, step?.as ?? [], outcome.got) };
  }
}

function missingMessage(
  callee: string,
  similar: { readonly name: string; readonly line: number } | undefined,
): string {
  if (similar === undefined) return `${callee} is not defined`;
  return `${callee} is not defined. Line ${similar.line} defines ${similar.name}: is that the one?`;
}

function unpackMessage(callee: string, names: readonly string[], got: Value): string {
  const what = unusableText(got);
  if (what !== undefined) return `${callee} ${what}`;
  const list = `[${names.join(", ")}], a list of ${names.length} array${names.length === 1 ? "" : "s"}`;
  const came =
    got.kind === "array" && got.shape.length > 0
      ? valueText(got).replace("an array", "one array")
      : valueText(got);
  return `${callee} should return ${list}; it returned ${came}`;
}

/** "returned nothing…" and "returned a promise…", which have a usual cause; undefined for other values. */
function unusableText(got: Value): string | undefined {
  if (got.kind !== "other") return undefined;
  if (got.type === "undefined") return "returned nothing (undefined): is a return missing?";
  if (got.type === "promise")
    return "returned a promise: remove async and await, the checks call it directly";
  return undefined;
}

/** The sentence for a result that is no array; `expected` reads like "a float array (N, M) = (5, 3)". */
export function notAnArrayMessage(
  name: string,
  expected: string,
  value: Value,
  steps: readonly Step[],
): string {
  const step = steps.find((candidate) => candidate.as.includes(name));
  const alone = step !== undefined && !step.unpack;
  if (alone && step.kind === "read" && value.kind === "other" && value.type === "undefined") {
    return `${calleeText(step)} is not set (undefined); it should be ${expected}`;
  }
  const usual = unusableText(value);
  if (alone && usual !== undefined) return `${calleeText(step)} ${usual}`;
  return `${name} should be ${expected}; you returned ${valueText(value)}`;
}

/** What a person is told when a run ended before its answers were in. */
export function endMessage(reason: RunEndReason): string {
  switch (reason.kind) {
    case "timeout":
      return `The run was ended after ${reason.seconds} ${reason.seconds === 1 ? "second" : "seconds"}. Is there a loop that never ends?`;
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
