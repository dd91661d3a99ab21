import { asArray } from "./as-array.ts";
import type { Candidate, Outcome } from "./candidate.ts";
import { expectedText, sameShape } from "./comparison.ts";
import type { PreparedGradients } from "./exercise-programs.ts";
import type { Evaluate, Point } from "./finite-differences.ts";
import type { Case } from "./inputs.ts";
import { runJobs, type SizedJob } from "./jobs.ts";
import { nameIn } from "./language.ts";
import { entriesIn, entryText, numberText } from "./numbers.ts";
import { notAnArrayMessage, type Problem, problemOf } from "./outcome.ts";
import type { Answer } from "./purity.ts";
import { shapeMessage } from "./shape-message.ts";
import { shapeAt } from "./signature.ts";
import type { PlainArray } from "./values.ts";

/** The entries of all outputs, one output after the other. */
type Sampled = { readonly outputs: Float64Array } | { readonly problem: Problem };

/** The forward's outputs, if finite differences can be made of them: arrays of the declared shapes. */
function sampled({ forward, outputs }: PreparedGradients, at: Case, outcome: Outcome): Sampled {
  const problem = problemOf(outcome, forward);
  if (outcome.kind !== "values" || problem !== undefined)
    return { problem: problem ?? { message: "no values came" } };
  const entries: number[] = [];
  for (const [position, { name, type }] of outputs.entries()) {
    const value = outcome.values[position] ?? { kind: "other", type: "undefined", text: "undefined" };
    const shape = shapeAt(type.dims, at.sizes);
    const array = asArray(value);
    if (array === undefined)
      return { problem: { message: notAnArrayMessage(name, expectedText(type, shape), value, forward) } };
    if (!sameShape(array.shape, shape)) {
      const message = shapeMessage(nameIn(forward.language, name), type.dims, shape, array.shape);
      return { problem: { message } };
    }
    for (const entry of array.data) entries.push(entry);
  }
  return { outputs: Float64Array.from(entries) };
}

/** The forward's outputs at the inputs themselves, or why no finite differences can be made around them. */
export function baseOutputs(prepared: PreparedGradients, at: Case, answer: Answer): Sampled {
  const base = sampled(prepared, at, answer.outcome);
  if ("problem" in base) return base;
  const { language } = prepared.forward;
  if (!answer.repeatable) {
    const names = prepared.outputs.map(({ name }) => nameIn(language, name));
    const subject = names.length === 1 ? `${names[0]} is` : `${names.join(", ")} are`;
    return {
      problem: { message: `${subject} not the same when the forward runs twice on the same inputs` },
    };
  }
  let broken = base.outputs.findIndex((value) => !Number.isFinite(value));
  if (broken < 0) return base;
  const value = base.outputs[broken] ?? NaN;
  for (const { name, type } of prepared.outputs) {
    const shape = shapeAt(type.dims, at.sizes);
    const entries = entriesIn(shape);
    if (broken < entries) {
      const what = `${entryText(nameIn(language, name), broken, shape)} is ${numberText(value)}`;
      return { problem: { message: what } };
    }
    broken -= entries;
  }
  throw new Error("an entry belongs to no output");
}

/** Evaluates a candidate's forward at many points around the inputs of a case. */
export function forwardAround(candidate: Candidate, prepared: PreparedGradients, at: Case): Evaluate {
  const { forward } = prepared;
  const outputEntries = prepared.outputs.reduce(
    (sum, { type }) => sum + entriesIn(shapeAt(type.dims, at.sizes)),
    0,
  );
  return async (points) => {
    const jobs = points.map((point): SizedJob => ({
      job: {
        steps: forward.steps,
        inputs: movedInputs(prepared, at, point),
        outputs: forward.outputs,
        prints: false,
      },
      outputEntries,
    }));
    const outputs: Float64Array[] = [];
    for (const outcome of await runJobs(candidate, jobs)) {
      const sample = sampled(prepared, at, outcome);
      if ("problem" in sample) {
        const message = `with its inputs moved a little, ${sample.problem.message}`;
        return { problem: { ...sample.problem, message } };
      }
      outputs.push(sample.outputs);
    }
    return { outputs };
  };
}

/** What the forward takes at a point around a case. */
export function movedInputs(
  { forward }: PreparedGradients,
  at: Case,
  point: Point,
): Record<string, PlainArray> {
  const inputs: Record<string, PlainArray> = {};
  for (const name of forward.inputs) {
    const array = at.inputs[name];
    if (array === undefined) continue;
    if (name !== point.name) {
      inputs[name] = array;
      continue;
    }
    const data = array.data.slice();
    for (const index of point.indices) data[index] = point.value;
    inputs[name] = { ...array, data };
  }
  return inputs;
}
