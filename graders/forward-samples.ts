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

type Sampled = { readonly output: Float64Array } | { readonly problem: Problem };

/** The forward's output, flat, if finite differences can be made of it: an array of the declared shape. */
function sampled(prepared: PreparedGradients, shape: readonly number[], outcome: Outcome): Sampled {
  const { forward, outputType, check } = prepared;
  const problem = problemOf(outcome, forward);
  if (problem !== undefined) return { problem };
  const value = outcome.kind === "values" ? outcome.values[0] : undefined;
  const array = value === undefined ? undefined : asArray(value);
  if (array === undefined) {
    const nothing = { kind: "other", type: "undefined", text: "undefined" } as const;
    const expected = expectedText(outputType, shape);
    return {
      problem: { message: notAnArrayMessage(check.output, expected, value ?? nothing, forward) },
    };
  }
  if (!sameShape(array.shape, shape)) {
    return {
      problem: {
        message: shapeMessage(nameIn(forward.language, check.output), outputType.dims, shape, array.shape),
      },
    };
  }
  return { output: array.data };
}

/** The forward's output at the inputs themselves, or why no finite differences can be made around it. */
export function baseOutput(prepared: PreparedGradients, at: Case, answer: Answer): Sampled {
  const shape = shapeAt(prepared.outputType.dims, at.sizes);
  const base = sampled(prepared, shape, answer.outcome);
  if ("problem" in base) return base;
  const output = nameIn(prepared.forward.language, prepared.check.output);
  if (!answer.repeatable) {
    return {
      problem: { message: `${output} is not the same when the forward runs twice on the same inputs` },
    };
  }
  const broken = base.output.findIndex((value) => !Number.isFinite(value));
  if (broken < 0) return base;
  const what = `${entryText(output, broken, shape)} is ${numberText(base.output[broken] ?? NaN)}`;
  return { problem: { message: what } };
}

/** Evaluates a candidate's forward at many points around the inputs of a case. */
export function forwardAround(candidate: Candidate, prepared: PreparedGradients, at: Case): Evaluate {
  const { forward, outputType } = prepared;
  const shape = shapeAt(outputType.dims, at.sizes);
  const outputEntries = entriesIn(shape);
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
      const sample = sampled(prepared, shape, outcome);
      if ("problem" in sample) {
        const message = `with its inputs moved a little, ${sample.problem.message}`;
        return { problem: { ...sample.problem, message } };
      }
      outputs.push(sample.output);
    }
    return { outputs };
  };
}

function movedInputs({ forward }: PreparedGradients, at: Case, point: Point): Record<string, PlainArray> {
  const inputs: Record<string, PlainArray> = {};
  for (const name of forward.inputs) {
    const array = at.inputs[name];
    if (array === undefined) continue;
    if (name !== point.name) {
      inputs[name] = array;
      continue;
    }
    const data = array.data.slice();
    data[point.index] = point.value;
    inputs[name] = { ...array, data };
  }
  return inputs;
}
