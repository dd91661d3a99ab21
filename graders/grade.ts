import { type Candidate, type CodeError, RunEnded } from "./candidate.ts";
import { AUTOMATIC_CHECKS, type Exercise } from "./contract.ts";
import { allInputs, type Prepared, prepareChecks } from "./exercise-programs.ts";
import { gradientRows, gradientTitle } from "./gradient-rows.ts";
import { type Case, drawCase, literalCase } from "./inputs.ts";
import { type Language, nameIn } from "./language.ts";
import { endMessage, errorMessage, sentence } from "./outcome.ts";
import { PurityObserver } from "./purity.ts";
import type { Reference } from "./reference.ts";
import { valuesRow } from "./values-check.ts";
import type { CheckResult, Verdict } from "./verdict.ts";

export interface GradeInput {
  readonly slug: string;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly reference: Reference;
  readonly candidate: Candidate;
  /** Each draws other inputs; 0 without. */
  readonly seed?: number;
}

/**
 * Grades a candidate: a row for each values check and each gradient in the exercise's order, then the two automatic
 * ones. Whatever the candidate does ends in a verdict, but for a run that was stopped: that rejects with `RunEnded`.
 * A fault of the exercise itself (a program that does not parse, a reference that throws) rejects with an Error.
 */
export async function grade({
  slug,
  language,
  exercise,
  reference,
  candidate,
  seed = 0,
}: GradeInput): Promise<Verdict> {
  const prepared = prepareChecks(exercise, language);
  const names = allInputs(prepared);
  const { sizes: drawnAt } = exercise;
  const cases = drawnAt.map((sizes, position) =>
    drawCase(exercise.values, names, sizes, position + seed * drawnAt.length),
  );
  const observer = new PurityObserver(candidate);
  const rows: CheckResult[] = [];
  const end = (reason: string, message: string, error?: CodeError): Verdict => ({
    slug,
    language,
    passed: false,
    checks: [...rows, ...skippedRows(prepared, rows.length, `Not reached: ${reason}.`)],
    couldNotRun: error === undefined ? { message } : { message, error },
  });
  let begun = false;
  try {
    const loaded = await candidate.load();
    if (loaded.kind === "threw") {
      return end("the code could not be loaded", sentence(errorMessage(loaded.error)), loaded.error);
    }
    begun = true;
    for (const each of prepared) {
      const at = casesOf(exercise, each, cases);
      if (each.kind === "values") rows.push(await valuesRow(each, exercise.values, reference, at, observer));
      else {
        const { values } = exercise;
        rows.push(
          ...(await gradientRows({ candidate, prepared: each, values, reference, cases: at, observer })),
        );
      }
    }
    rows.push(...observer.rows());
  } catch (fault) {
    if (!(fault instanceof RunEnded) || fault.reason.kind === "stopped") throw fault;
    const message = sentence(endMessage(fault.reason));
    const [underWay] = skippedRows(prepared, rows.length, message);
    if (begun && underWay !== undefined) rows.push({ ...underWay, status: "failed" });
    const line = fault.reason.kind === "timeout" ? fault.reason.line : undefined;
    return end(
      "the run ended before",
      message,
      line === undefined ? undefined : { type: "Time limit", message, line },
    );
  }
  const passed = rows.every((row) => row.status === "passed");
  return { slug, language, passed, checks: rows };
}

function casesOf({ values }: Exercise, each: Prepared, drawn: readonly Case[]): readonly Case[] {
  if (each.kind === "gradients") {
    const names = [...new Set([...each.forward.inputs, ...each.backward.inputs])];
    const written = each.check.alsoAt ?? [];
    return [...drawn, ...written.map((literal, position) => literalCase(values, names, literal, position))];
  }
  const { check, program } = each;
  if (check.cases === undefined) return drawn;
  return check.cases.map((literal, position) => literalCase(values, program.inputs, literal, position));
}

/** All rows that a verdict on this exercise has, from the one at this position, as not reached. */
function skippedRows(prepared: readonly Prepared[], from: number, message: string): CheckResult[] {
  const titles = prepared.flatMap((each) =>
    each.kind === "values"
      ? [{ id: each.check.id, title: each.check.title }]
      : each.wanted.map(({ gradient }) => ({
          id: gradient,
          title: gradientTitle(nameIn(each.backward.language, gradient)),
        })),
  );
  const automatic = Object.entries(AUTOMATIC_CHECKS).map(([id, title]) => ({ id, title }));
  return [...titles, ...automatic].slice(from).map((row) => ({ ...row, status: "skipped", message }));
}
