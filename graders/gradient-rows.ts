import type { Candidate } from "./candidate.ts";
import { caseMessage, gravest } from "./case-rows.ts";
import type { PreparedGradients } from "./exercise-programs.ts";
import { numericGradients, type Variable } from "./finite-differences.ts";
import { baseOutputs, forwardAround } from "./forward-samples.ts";
import { type Finding, judge, type Numeric, RANK } from "./gradient-finding.ts";
import type { Case } from "./inputs.ts";
import { nameIn } from "./language.ts";
import { countText, errorText } from "./numbers.ts";
import type { Answer, PurityObserver } from "./purity.ts";
import type { PlainArray } from "./values.ts";
import type { CheckResult } from "./verdict.ts";

/** The title of a gradient's row. */
export function gradientTitle(name: string): string {
  return `${name} against finite differences`;
}

/**
 * Runs a gradients check at its cases: a row for each gradient, about the case where it is worst. The gradient is
 * compared with finite differences of the candidate's own forward, contracted with the same upstream.
 */
export async function gradientRows(
  candidate: Candidate,
  prepared: PreparedGradients,
  cases: readonly Case[],
  observer: PurityObserver,
): Promise<CheckResult[]> {
  const forwards = await observer.run(prepared.forward, cases);
  const backwards = await observer.run(prepared.backward, cases);
  const numerics: Numeric[] = [];
  for (const [index, at] of cases.entries()) {
    const answer = forwards[index];
    if (answer === undefined) throw new Error("the observer gave fewer answers than cases");
    numerics.push(await differentiate(candidate, prepared, at, answer));
  }
  return prepared.wanted.map((wanted, position) => {
    const findings = cases.map((at, index): Finding => {
      const [backward, numeric] = [backwards[index], numerics[index]];
      if (backward === undefined || numeric === undefined) throw new Error("a case has no answers");
      return judge(prepared, wanted, position, at, backward, numeric);
    });
    const name = nameIn(prepared.backward.language, wanted.gradient);
    return rowFrom({ id: wanted.gradient, title: gradientTitle(name) }, name, cases, findings);
  });
}

async function differentiate(
  candidate: Candidate,
  prepared: PreparedGradients,
  at: Case,
  answer: Answer,
): Promise<Numeric> {
  const base = baseOutputs(prepared, at, answer);
  if ("problem" in base) return base;
  const upstreams = prepared.outputs.map(({ upstream }) =>
    upstream === undefined ? [1] : [...inputOf(at, upstream).data],
  );
  const variables = prepared.wanted.map(({ input }): Variable => ({
    name: input,
    data: inputOf(at, input).data,
  }));
  return numericGradients(
    forwardAround(candidate, prepared, at),
    variables,
    base.outputs,
    Float64Array.from(upstreams.flat()),
  );
}

function inputOf(at: Case, name: string): PlainArray {
  const array = at.inputs[name];
  if (array === undefined) throw new Error(`the case has no input "${name}"`);
  return array;
}

function rowFrom(
  row: Pick<CheckResult, "id" | "title">,
  name: string,
  cases: readonly Case[],
  findings: readonly Finding[],
): CheckResult {
  const worst = gravest(findings);
  const [finding, at] = [findings[worst], cases[worst]];
  if (finding === undefined || at === undefined)
    throw new Error(`gradient "${name}" has no cases to check it at`);
  if (finding.rank !== RANK.right) {
    const everywhere = findings.every((each) => each.rank !== RANK.right);
    const figure = finding.figure === undefined ? {} : { figure: finding.figure };
    const message = caseMessage(at, finding.message, everywhere);
    return { ...row, status: "failed", message, ...figure, ...finding.result };
  }
  const judged = findings.reduce((sum, each) => sum + each.judged, 0);
  const unresolved = findings.reduce((sum, each) => sum + each.unresolved, 0);
  if (unresolved > 0) {
    // Not judged is not right: a forward that gives NaN, or jumps, beside its inputs would hide any gradient.
    const open = countText(unresolved, "entry", "entries");
    const message =
      `Finite differences of your forward could not resolve ${open} of ${name}: ` +
      "is the forward finite, smooth and the same at every call near these inputs?";
    return { ...row, status: "failed", message, ...finding.result };
  }
  const kinked = findings.reduce((sum, each) => sum + each.kinked, 0);
  const corners =
    kinked === 0
      ? ""
      : ` ${countText(kinked, "entry is", "entries are")} at a kink, where any value between the slopes of the two sides is right.`;
  const entries = `all ${countText(judged, "entry", "entries")}`;
  const inCases = countText(cases.length, "case", "cases");
  const figure = errorText(finding.error);
  const message = `${name} agrees with finite differences of your forward on ${entries} in ${inCases}, to ${figure}.${corners}`;
  return { ...row, status: "passed", message, figure, ...finding.result };
}
