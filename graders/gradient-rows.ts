import type { Candidate } from "./candidate.ts";
import { caseMessage, gravest } from "./case-rows.ts";
import type { Exercise } from "./contract.ts";
import { diagnose } from "./doctor/doctor.ts";
import { type CaseResult, sightsOf, upstreamOf } from "./doctor/sights.ts";
import type { PreparedGradients } from "./exercise-programs.ts";
import { type Evaluate, numericGradients, type Variable } from "./finite-differences.ts";
import { baseOutputs, forwardAround, movedInputs } from "./forward-samples.ts";
import { type Finding, judge, type Numeric, RANK } from "./gradient-finding.ts";
import type { Case } from "./inputs.ts";
import { nameIn } from "./language.ts";
import { interpret } from "./interpret.ts";
import { countText, errorText, largest } from "./numbers.ts";
import type { PurityObserver } from "./purity.ts";
import type { Reference } from "./reference.ts";
import type { PlainArray } from "./values.ts";
import type { CheckResult } from "./verdict.ts";

/** The title of a gradient's row. */
export function gradientTitle(name: string): string {
  return `${name} against finite differences`;
}

export interface GradientRowsInput {
  readonly candidate: Candidate;
  readonly prepared: PreparedGradients;
  readonly values: Exercise["values"];
  readonly reference: Reference;
  readonly cases: readonly Case[];
  readonly observer: PurityObserver;
}

/**
 * Runs a gradients check at its cases: a row for each gradient, about the case where it is worst. The gradient is
 * compared with finite differences of the candidate's own forward, contracted with the same upstream; one that is
 * wrong is shown to the doctor.
 */
export async function gradientRows(input: GradientRowsInput): Promise<CheckResult[]> {
  const { candidate, prepared, values, cases, observer } = input;
  const forwards = await observer.run(prepared.forward, cases);
  const backwards = await observer.run(prepared.backward, cases);
  const results: Answered[] = [];
  for (const [index, at] of cases.entries()) {
    const [forward, backward] = [forwards[index], backwards[index]];
    if (forward === undefined || backward === undefined)
      throw new Error("the observer gave fewer answers than cases");
    const base = baseOutputs(prepared, at, forward);
    const isProblem = "problem" in base;
    const numeric = isProblem
      ? base
      : await differentiate(forwardAround(candidate, prepared, at), prepared, at, base.outputs);
    results.push({ at, backward, numeric, outputs: isProblem ? undefined : base.outputs });
  }
  const rows: CheckResult[] = [];
  let explained: readonly CaseResult[] | undefined;
  for (const [position, wanted] of prepared.wanted.entries()) {
    const findings = results.map(({ at, backward, numeric }) =>
      judge(prepared, wanted, position, at, backward, numeric),
    );
    const name = nameIn(prepared.backward.language, wanted.gradient);
    const row = rowFrom({ id: wanted.gradient, title: gradientTitle(name) }, name, cases, findings);
    if (row.status === "failed") {
      explained ??= await withReference(results, input);
      const sights = sightsOf(prepared, values, wanted, explained, findings);
      rows.push({ ...row, diagnosis: sights === undefined ? null : diagnose(sights) });
    } else rows.push(row);
  }
  return rows;
}

async function differentiate(
  evaluate: Evaluate,
  prepared: PreparedGradients,
  at: Case,
  base: Float64Array,
): Promise<Numeric> {
  const variables = prepared.wanted.map(({ input }): Variable => ({
    name: input,
    data: inputOf(at, input).data,
  }));
  return numericGradients(evaluate, variables, base, upstreamOf(prepared, at));
}

type Answered = Omit<CaseResult, "forward" | "reference">;

/** How far outputs of the same function may differ, relative to the largest, in double and in single precision. */
const SAME = { double: 1e-9, single: 1e-5 };

/** With the gradients of the reference's forward, wherever the candidate's gives something else. */
async function withReference(
  results: readonly Answered[],
  { prepared, reference }: GradientRowsInput,
): Promise<CaseResult[]> {
  const { forward } = prepared;
  return Promise.all(
    results.map(async (result): Promise<CaseResult> => {
      const { at, outputs } = result;
      const evaluate = (inputs: Case["inputs"]): Float64Array => {
        const arrays = interpret(reference, forward.steps, inputs, forward.outputs);
        return Float64Array.from(arrays.flatMap(({ data }) => [...data]));
      };
      const taken = Object.fromEntries(
        forward.inputs.flatMap((name) => (name in at.inputs ? [[name, at.inputs[name]!]] : [])),
      );
      const base = evaluate(taken);
      const error =
        outputs === undefined ? 0 : Math.max(...outputs.map((value, k) => Math.abs(value - base[k]!)));
      if (error <= SAME.double * largest(base)) return { ...result, forward: "same", reference: undefined };
      if (error <= SAME.single * largest(base))
        return { ...result, forward: "single precision", reference: undefined };
      const numeric = await differentiate(
        (points) =>
          Promise.resolve({ outputs: points.map((point) => evaluate(movedInputs(prepared, at, point))) }),
        prepared,
        at,
        base,
      );
      const gradients = "problem" in numeric ? undefined : numeric.gradients;
      return { ...result, forward: "other", reference: gradients };
    }),
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
