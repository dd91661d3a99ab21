import type { Candidate, CodeError, Job, Loaded, Outcome, Step } from "../../graders/candidate.ts";
import type { Value } from "../../graders/values.ts";
import { NDArray } from "../../src/tensor/ndarray.ts";

/** Functions and classes over NDArray in this realm, as a learner's code would define them. */
export type Functions = Readonly<Record<string, unknown>>;

export interface LocalCandidate extends Candidate {
  /** Jobs of every call of `run`, in order. */
  readonly batches: readonly (readonly Job[])[];
}

export function localCandidate(functions: Functions, loaded: Loaded = { kind: "loaded" }): LocalCandidate {
  const batches: (readonly Job[])[] = [];
  return {
    batches,
    load: () => Promise.resolve(loaded),
    run: (jobs) => {
      batches.push(jobs);
      return Promise.resolve(jobs.map((job) => runJob(functions, job)));
    },
  };
}

function runJob(functions: Functions, job: Job): Outcome {
  const bound = new Map<string, unknown>();
  for (const [name, { data, shape, dtype }] of Object.entries(job.inputs)) {
    bound.set(name, NDArray.fromData(data, shape, dtype));
  }
  for (const [index, step] of job.steps.entries()) {
    let result: unknown;
    try {
      const target: unknown =
        "object" in step ? Reflect.get(Object(bound.get(step.object)), step.name) : functions[step.name];
      if (step.kind !== "read" && typeof target !== "function") {
        return { kind: "missing", step: index, name: step.name };
      }
      result = perform(step, target, bound);
    } catch (thrown) {
      return { kind: "threw", step: index, error: codeError(thrown) };
    }
    if (!step.unpack) bound.set(step.as[0] ?? "", result);
    else if (Array.isArray(result) && result.length === step.as.length) {
      for (const [place, name] of step.as.entries()) bound.set(name, result[place]);
    } else return { kind: "unpack", step: index, got: toValue(result) };
  }
  return { kind: "values", values: job.outputs.map((name) => toValue(bound.get(name))) };
}

function perform(step: Step, target: unknown, bound: ReadonlyMap<string, unknown>): unknown {
  if (step.kind === "read" || typeof target !== "function") return target;
  const args = step.args.map((name) => bound.get(name));
  if (step.kind === "construct") return Reflect.construct(target, args);
  return Reflect.apply(target, step.kind === "method" ? bound.get(step.object) : undefined, args);
}

function codeError(thrown: unknown): CodeError {
  if (thrown instanceof Error) return { type: thrown.name, message: thrown.message, line: 7 };
  return { type: typeof thrown, message: String(thrown) };
}

function toValue(given: unknown): Value {
  if (given instanceof NDArray) {
    return { kind: "array", dtype: given.dtype, shape: [...given.shape], data: given.toFlat() };
  }
  if (typeof given === "number") return number(given);
  if (typeof given === "boolean") {
    return { kind: "array", dtype: "bool", shape: [], data: Float64Array.of(Number(given)) };
  }
  if (Array.isArray(given)) return { kind: "list", items: given.map(toValue) };
  const type = given instanceof Promise ? "promise" : given === null ? "null" : typeof given;
  return { kind: "other", type, text: String(given) };
}

export function number(value: number): Value {
  return { kind: "array", dtype: "float64", shape: [], data: Float64Array.of(value) };
}
