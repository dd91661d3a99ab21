import { caseMessage, gravest } from "./case-rows.ts";
import type { Outcome } from "./candidate.ts";
import { compare, type Difference, type Expected } from "./comparison.ts";
import type { NamedValue } from "./contract.ts";
import type { PreparedValues, Program } from "./exercise-programs.ts";
import type { Case } from "./inputs.ts";
import { interpret } from "./interpret.ts";
import { nameIn } from "./language.ts";
import { problemOf } from "./outcome.ts";
import type { PurityObserver } from "./purity.ts";
import type { Reference } from "./reference.ts";
import { tolerances } from "./sensitivity.ts";
import { arrayTypeOf } from "./signature.ts";
import type { CheckResult, ComparisonDetail } from "./verdict.ts";

type Values = Readonly<Record<string, NamedValue>>;

const RANKS: Readonly<Record<Difference, number>> = {
  values: 1,
  "non-finite": 2,
  dtype: 3,
  shape: 4,
  "not an array": 5,
};
const NO_VALUES = 6;

interface Finding {
  /** 0 for a case that came out right. */
  readonly rank: number;
  readonly error: number;
  readonly message: string;
  readonly result: Pick<CheckResult, "error" | "detail">;
}

/** Runs a values check at its cases: one row, about the case that is worst. */
export async function valuesRow(
  { check, program }: PreparedValues,
  values: Values,
  reference: Reference,
  cases: readonly Case[],
  observer: PurityObserver,
): Promise<CheckResult> {
  const expected = cases.map((at) => expectedAt(program, values, reference, at));
  const answers = await observer.run(program, cases);
  const findings = cases.map((at, index): Finding => {
    const answer = answers[index];
    if (answer === undefined) throw new Error("the observer gave fewer answers than cases");
    return judge(program, at, expected[index] ?? [], answer.outcome);
  });
  const right = findings.filter((finding) => finding.rank === 0).length;
  const figure = `${right} of ${cases.length} ${cases.length === 1 ? "case" : "cases"}`;
  const row = { id: check.id, title: check.title, figure };
  const worst = gravest(findings);
  const [finding, at] = [findings[worst], cases[worst]];
  if (finding === undefined || at === undefined) throw new Error(`check "${check.id}" has no cases`);
  if (finding.rank === 0) {
    const names = check.outputs.map((name) => nameIn(program.language, name)).join(", ");
    return { ...row, status: "passed", message: `${names} as expected in ${figure}.` };
  }
  const message = caseMessage(at, finding.message, right === 0);
  return { ...row, status: "failed", message, ...finding.result };
}

/** The reference's outputs at a case, each with the tolerance that right answers keep. */
function expectedAt(program: Program, values: Values, reference: Reference, at: Case): Expected[] {
  const taken = Object.fromEntries(
    Object.entries(at.inputs).filter(([name]) => program.inputs.includes(name)),
  );
  const evaluate = (inputs: Case["inputs"]) => interpret(reference, program.steps, inputs, program.outputs);
  const arrays = evaluate(taken);
  const allowed = tolerances(evaluate, taken, arrays);
  return program.outputs.map((name, index): Expected => {
    const [array, tolerance] = [arrays[index], allowed[index]];
    const type = arrayTypeOf(values, name);
    if (array === undefined || tolerance === undefined) throw new Error(`reference: "${name}" has no value`);
    if (array.shape.length !== type.dims.length) {
      throw new Error(
        `reference: "${name}" has ${array.shape.length} axes; it is declared with ${type.dims.length}`,
      );
    }
    return { name, type, array, tolerance };
  });
}

function judge(program: Program, at: Case, expected: readonly Expected[], outcome: Outcome): Finding {
  const problem = problemOf(outcome, program);
  if (outcome.kind !== "values" || problem !== undefined) {
    const { message, ...result } = problem ?? { message: "no values came" };
    return { rank: NO_VALUES, error: Infinity, message, result };
  }
  const findings = expected.map((output, index): Finding => {
    const value = outcome.values[index] ?? { kind: "other", type: "undefined", text: "undefined" };
    const mismatch = compare(output, value, program);
    if (mismatch === undefined) return { rank: 0, error: 0, message: "", result: {} };
    const detail: ComparisonDetail = {
      kind: "comparison",
      name: nameIn(program.language, output.name),
      dims: output.type.dims,
      sizes: at.sizes,
      ...(at.name === undefined ? {} : { caseName: at.name }),
      expected: output.array,
      ...(mismatch.got === undefined ? {} : { got: mismatch.got }),
      ...(mismatch.worst === undefined ? {} : { worst: mismatch.worst }),
    };
    return {
      rank: RANKS[mismatch.kind],
      error: mismatch.excess,
      message: mismatch.message,
      result: { detail },
    };
  });
  const finding = findings[gravest(findings)];
  if (finding === undefined) throw new Error("a values check compares at least one output");
  return finding;
}
