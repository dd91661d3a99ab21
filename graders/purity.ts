import type { Candidate, Job, Outcome } from "./candidate.ts";
import { AUTOMATIC_CHECKS } from "./contract.ts";
import type { Program } from "./exercise-programs.ts";
import type { Case } from "./inputs.ts";
import { runJobs, type SizedJob } from "./jobs.ts";
import { type Language, nameIn } from "./language.ts";
import { countText, entriesIn, entryText, pairText } from "./numbers.ts";
import { valueText } from "./as-array.ts";
import { programText } from "./program.ts";
import { tupleText } from "./signature.ts";
import type { PlainArray, Value } from "./values.ts";
import type { CheckResult } from "./verdict.ts";

/** What a program gave at one case: its outputs' values or why there are none, and whether a second run agreed. */
export interface Answer {
  readonly outcome: Outcome;
  readonly repeatable: boolean;
}

/**
 * Runs programs for the checks, each twice on the same inputs, and asks the inputs back: on the way it sees what the
 * two automatic checks report, that inputs are left unchanged and that the same inputs give the same answer.
 */
export class PurityObserver {
  readonly #candidate: Candidate;
  readonly #printed = new Set<string>();
  #runs = 0;
  #change: string | undefined;
  #difference: string | undefined;

  constructor(candidate: Candidate) {
    this.#candidate = candidate;
  }

  /** An answer for each case. Only the first run of a program prints. */
  async run(program: Program, cases: readonly Case[]): Promise<Answer[]> {
    const key = JSON.stringify(program.steps);
    const prints = !this.#printed.has(key);
    this.#printed.add(key);
    const jobs = cases.flatMap(({ inputs }, index) => twice(program, inputs, prints && index === 0));
    const outcomes = await runJobs(this.#candidate, jobs);
    return cases.map(({ inputs }, index): Answer => {
      const [first, second] = [outcomes[2 * index], outcomes[2 * index + 1]];
      if (first === undefined || second === undefined)
        throw new Error("runJobs gave fewer outcomes than jobs");
      return this.#observe(program, inputs, first, second);
    });
  }

  #observe(program: Program, inputs: Case["inputs"], first: Outcome, second: Outcome): Answer {
    const outputs = program.outputs.length;
    const difference = differenceBetween(program, first, second);
    this.#difference ??= difference;
    if (first.kind !== "values") return { outcome: first, repeatable: difference === undefined };
    this.#runs++;
    program.inputs.forEach((name, index) => {
      const [before, after] = [inputs[name], first.values[outputs + index]];
      if (before !== undefined && after !== undefined)
        this.#change ??= changeOf(program, name, before, after);
    });
    const values = first.values.slice(0, outputs);
    return { outcome: { kind: "values", values }, repeatable: difference === undefined };
  }

  /** The two rows, once every other check has run. */
  rows(): CheckResult[] {
    return [
      this.#row("unchanged", this.#change, "Every input is the same after the calls as before"),
      this.#row("deterministic", this.#difference, "The same inputs give the same answer, to the last bit"),
    ];
  }

  #row(id: keyof typeof AUTOMATIC_CHECKS, fault: string | undefined, good: string): CheckResult {
    const title = AUTOMATIC_CHECKS[id];
    if (fault !== undefined) return { id, title, status: "failed", message: fault };
    if (this.#runs === 0) {
      return {
        id,
        title,
        status: "skipped",
        message: "No call came to its end, so there is nothing to compare.",
      };
    }
    return { id, title, status: "passed", message: `${good}, in ${countText(this.#runs, "run", "runs")}.` };
  }
}

function twice(program: Program, inputs: Case["inputs"], prints: boolean): SizedJob[] {
  const taken: Record<string, PlainArray> = {};
  for (const name of program.inputs) {
    const array = inputs[name];
    if (array !== undefined) taken[name] = array;
  }
  const entries = Object.values(taken).reduce((sum, array) => sum + entriesIn(array.shape), 0);
  const job: Job = {
    steps: program.steps,
    inputs: taken,
    outputs: [...program.outputs, ...program.inputs],
    prints,
  };
  // Outputs are about as large as the inputs; exactness does not matter for filling a batch.
  return [job, { ...job, prints: false }].map((each) => ({ job: each, outputEntries: 2 * entries }));
}

function same(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function changeOf(
  { steps, language }: Program,
  input: string,
  before: PlainArray,
  after: Value,
): string | undefined {
  const who = programText(steps, language);
  const name = nameIn(language, input);
  if (after.kind !== "array")
    return `${who} changed its input ${name}: it is ${valueText(after, language)} afterwards.`;
  if (after.dtype !== before.dtype || after.shape.join() !== before.shape.join()) {
    return `${who} changed its input ${name}: its shape was ${tupleText(before.shape)} and is ${tupleText(after.shape)} afterwards.`;
  }
  const at = before.data.findIndex((value, index) => !same(value, after.data[index] ?? NaN));
  if (at < 0) return undefined;
  const [was, is] = pairText(before.data[at] ?? NaN, after.data[at] ?? NaN);
  const entry = entryText(name, at, before.shape);
  return `${who} changed its input ${name} in place: ${entry} was ${was} and is ${is} afterwards. Work on a copy.`;
}

function differenceBetween(program: Program, first: Outcome, second: Outcome): string | undefined {
  const who = programText(program.steps, program.language);
  if (first.kind !== second.kind)
    return `${who} gave an answer in one run and an error in another, on the same inputs.`;
  if (first.kind !== "values" || second.kind !== "values") return undefined;
  for (const [index, name] of program.outputs.entries()) {
    const [a, b] = [first.values[index], second.values[index]];
    const where =
      a === undefined || b === undefined
        ? undefined
        : valueDifference(program.language, nameIn(program.language, name), a, b);
    if (where !== undefined) return `${who} gave two answers to the same inputs: ${where}.`;
  }
  return undefined;
}

function valueDifference(language: Language, name: string, a: Value, b: Value): string | undefined {
  if (a.kind === "array" && b.kind === "array") {
    if (a.shape.join() !== b.shape.join())
      return `${name} was ${valueText(a, language)}, then ${valueText(b, language)}`;
    const at = a.data.findIndex((value, index) => !same(value, b.data[index] ?? NaN));
    if (at < 0) return undefined;
    const [before, after] = pairText(a.data[at] ?? NaN, b.data[at] ?? NaN);
    return `${entryText(name, at, a.shape)} was ${before}, then ${after}`;
  }
  if (a.kind === "list" && b.kind === "list" && a.items.length === b.items.length) {
    for (const [index, item] of a.items.entries()) {
      const other = b.items[index];
      const where =
        other === undefined ? undefined : valueDifference(language, `${name}[${index}]`, item, other);
      if (where !== undefined) return where;
    }
    return undefined;
  }
  if (a.kind === "other" && b.kind === "other" && a.type === b.type) return undefined;
  return `${name} was ${valueText(a, language)}, then ${valueText(b, language)}`;
}
